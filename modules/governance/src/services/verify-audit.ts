import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { type ChainVerdict, createChainVerifier } from '../domain/audit-chain.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { walkChain } from './walk-chain.ts'

export const verifyInputSchema = z.strictObject({
  anchors: z
    .array(z.strictObject({ seq: z.int().min(1), hash: z.string() }))
    .max(1000)
    .default([]),
})
type VerifyCall = ServiceCall<Pick<GovernanceParts, 'audit'>, z.output<typeof verifyInputSchema>>

/** Walks a tenant's whole chain and names the first bad row. Anchors are signed heads that were kept elsewhere. */
export const verifyAudit = defineService({
  permission: permissions.auditRead,
  input: verifyInputSchema,
  async run({ deps, scope, input }: VerifyCall): Promise<ChainVerdict> {
    const chain = { head: () => deps.audit.head(scope), after: (request: { seq: number; limit: number }) => deps.audit.after(scope, request) }
    return walkChain({ verifier: createChainVerifier({ chain: scope.tenantId, anchors: input.anchors }), chain })
  },
})
