import { z } from './zod.ts'

export const idSchema = z.uuid()
export const instantSchema = z.iso.datetime()

/** Query of every list: pages go by id, never by a timestamp. */
export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(200).optional(),
})

/** The reply of every list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export const riskTierSchema = z.enum(['low', 'mid', 'high'])
export const gradeSchema = z.enum(['reversible', 'compensable', 'irreversible'])

/** The tenant as it stands beside a row of any list that goes across tenants. */
export const tenantRefSchema = z.object({ id: idSchema, slug: z.string(), name: z.string(), isSimulated: z.boolean() }).meta({ id: 'TenantRef' })

/** The newest stretches in which a finding stood, the newest first. What is not closed stands now. */
export const findingHistorySchema = z
  .array(
    z.object({
      openedAt: instantSchema,
      openedAs: z.enum(['found', 'restored']),
      closedAt: instantSchema.nullable(),
      closedAs: z.enum(['fixed', 'dismissed']).nullable(),
    }),
  )
  .meta({ id: 'FindingHistory' })
export type FindingHistory = z.infer<typeof findingHistorySchema>
