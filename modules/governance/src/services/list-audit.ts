import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AuditLink } from '../domain/audit-record.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'

const listInputSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  /** The number to go on after, downwards. */
  cursor: z.coerce.number().int().min(1).optional(),
  subjectId: z.string().max(200).optional(),
})
type ListCall = ServiceCall<Pick<GovernanceParts, 'audit' | 'proposals'>, z.output<typeof listInputSchema>>

const bodySchema = z.object({
  event: z.string(),
  actor: z.string(),
  onBehalfOf: z.string().nullable(),
  subjectKind: z.string(),
  subjectId: z.string().nullable(),
  digest: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  at: z.string(),
  chain: z.string(),
})

export interface AuditRecordView extends z.output<typeof bodySchema> {
  readonly seq: number
  readonly hash: string
  readonly actorLabel: string
}

/** A tenant's history, newest first. */
export const listAudit = defineService({
  permission: permissions.auditRead,
  input: listInputSchema,
  async run({ deps, scope, input }: ListCall): Promise<{ items: readonly AuditRecordView[]; nextCursor: string | null }> {
    const request = { beforeSeq: input.cursor ?? null, subjectId: input.subjectId ?? null, limit: input.limit + 1 }
    const links = await deps.audit.page(scope, request)
    const read = links.slice(0, input.limit).map(readLink)
    const labels = await deps.proposals.labels(
      scope,
      read.map(({ actor }) => actor),
    )
    const items = read.map((record) => ({ ...record, actorLabel: labels.get(record.actor) ?? record.actor }))
    return { items, nextCursor: links.length > input.limit ? String(items.at(-1)?.seq) : null }
  },
})

/** A record as it was written; what can no longer be read was tampered with, which `verifyAudit` names. */
export function readLink({ seq, hash, body }: AuditLink): Omit<AuditRecordView, 'actorLabel'> {
  return { ...bodySchema.parse(JSON.parse(body)), seq, hash }
}
