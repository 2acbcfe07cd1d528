import { idSchema, instantSchema, pageOf, pageQuerySchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

export const auditRecordSchema = z
  .object({
    id: z.string(),
    seq: z.int(),
    tenant: tenantRefSchema.nullable(),
    event: z.string(),
    actor: z.string(),
    actorLabel: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string(),
    at: instantSchema,
  })
  .meta({ id: 'AuditRecord' })
export const auditPageSchema = pageOf(auditRecordSchema)
export const auditQuerySchema = pageQuerySchema.extend({ tenantId: idSchema.optional() })
export const auditCheckQuerySchema = z.strictObject({ tenantId: idSchema })
export const auditCheckSchema = z
  .object({ isIntact: z.boolean(), records: z.int(), firstBadSeq: z.int().nullable(), reason: z.string().nullable(), checkedAt: instantSchema })
  .meta({ id: 'AuditCheck' })

export type AuditRecord = z.infer<typeof auditRecordSchema>
export type AuditCheck = z.infer<typeof auditCheckSchema>
