import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { type ChainVerdict, type ChainVerifier, createChainVerifier } from '../domain/audit-chain.ts'
import type { AuditHead, AuditLink } from '../domain/audit-record.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'

const verifyInputSchema = z.strictObject({
  anchors: z
    .array(z.strictObject({ seq: z.int().min(1), hash: z.string() }))
    .max(1000)
    .default([]),
})
type VerifyCall = ServiceCall<Pick<GovernanceParts, 'audit'>, z.output<typeof verifyInputSchema>>

const pageSize = 5000

/** Walks a tenant's whole chain and names the first bad row. Anchors are signed heads that were kept elsewhere. */
export const verifyAudit = defineService({
  permission: permissions.auditRead,
  input: verifyInputSchema,
  async run({ deps, scope, input }: VerifyCall): Promise<ChainVerdict> {
    const verifier = createChainVerifier({ chain: scope.tenantId, anchors: input.anchors })
    // The head first: records that are appended while we walk lie beyond it and are left for the next time.
    const head = await deps.audit.head(scope)
    for await (const links of pagesOf({ deps, scope })) {
      const verdict = await addPage({ deps, scope, verifier, head, links })
      if (verdict !== null) return verdict
    }
    return verifier.finish(head)
  },
})

type Walk = Pick<VerifyCall, 'deps' | 'scope'>
type PageCheck = Walk & { verifier: ChainVerifier; head: AuditHead | null; links: readonly AuditLink[] }

async function* pagesOf({ deps, scope }: Walk): AsyncGenerator<readonly AuditLink[]> {
  for (let seq = 0; ; ) {
    const links = await deps.audit.after(scope, { seq, limit: pageSize })
    const end = links.at(-1)
    if (end === undefined) return
    yield links
    seq = end.seq
  }
}

/** The verdict as soon as there is one: a bad record, or the end of what we set out to check. */
async function addPage({ deps, scope, verifier, head, links }: PageCheck): Promise<ChainVerdict | null> {
  const last = head?.seq ?? 0
  for (const link of links) {
    if (link.seq > last && isTailOf(await deps.audit.head(scope), link.seq)) return verifier.finish(head)
    const verdict = verifier.add(link)
    if (verdict !== null) return verdict
  }
  return null
}

/** A record beyond the head we started with is genuine only if the head has moved on meanwhile. */
function isTailOf(head: AuditHead | null, seq: number): boolean {
  return head !== null && head.seq >= seq
}
