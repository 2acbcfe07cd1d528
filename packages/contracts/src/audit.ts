import { idSchema, instantSchema, pageOf, pageQuerySchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

export const auditRecordSchema = z
  .object({
    id: z.string(),
    seq: z.int(),
    /** Null for a record of the agency's own chain. */
    tenant: tenantRefSchema.nullable(),
    event: z.string(),
    actor: z.string(),
    actorLabel: z.string(),
    subject: z.string(),
    subjectKind: z.string(),
    subjectId: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string(),
    at: instantSchema,
  })
  .meta({ id: 'AuditRecord' })
export const auditPageSchema = pageOf(auditRecordSchema)

/** `from` is the first instant that counts, `to` the first that no longer does. */
export const agencyAuditQuerySchema = pageQuerySchema.extend({
  event: z.string().max(60).optional(),
  actor: z.string().max(160).optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
})
export const auditQuerySchema = agencyAuditQuerySchema.extend({ tenantId: idSchema.optional() })

/** Who and what the newest records are about: what a filter can offer. */
export const auditChoicesSchema = z
  .object({ actors: z.array(z.object({ ref: z.string(), label: z.string() })), events: z.array(z.string()) })
  .meta({ id: 'AuditChoices' })
export const auditChoicesQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

export const auditCheckQuerySchema = z.strictObject({ tenantId: idSchema })
export const auditCheckSchema = z
  .object({ isIntact: z.boolean(), records: z.int(), firstBadSeq: z.int().nullable(), reason: z.string().nullable(), checkedAt: instantSchema })
  .meta({ id: 'AuditCheck' })

export type AuditRecord = z.infer<typeof auditRecordSchema>
export type AuditChoices = z.infer<typeof auditChoicesSchema>
export type AuditCheck = z.infer<typeof auditCheckSchema>
