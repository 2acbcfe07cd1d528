import { idSchema, instantSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

/** What changes of one kind came to over at least five tenants. `kept` is null where hardly any was taken back; `lift` and `loss` where they were rare. */
export const insightSchema = z
  .object({
    /** A finding's code, or an action. */
    subject: z.string(),
    cases: z.int(),
    kept: z.int().nullable(),
    lift: z.int().nullable(),
    loss: z.int().nullable(),
  })
  .meta({ id: 'Insight' })
export const insightListSchema = z.object({ items: z.array(insightSchema), nextCursor: z.string().nullable() })

/** Whether a tenant's counts are among those of all, and what it shares: counts by kind, and nothing else. */
export const insightSharingSchema = z
  .object({
    isSharing: z.boolean(),
    counts: z.record(z.string(), z.object({ cases: z.int(), kept: z.int(), lift: z.int(), loss: z.int() })),
    countedAt: instantSchema.nullable(),
    changedBy: z.string().nullable(),
    changedAt: instantSchema.nullable(),
  })
  .meta({ id: 'InsightSharing' })
export const insightSharingQuerySchema = z.strictObject({ tenantId: idSchema.optional() })
export const setInsightSharingBodySchema = z.strictObject({ tenantId: idSchema.optional(), isSharing: z.boolean() })

export type Insight = z.infer<typeof insightSchema>
export type InsightSharing = z.infer<typeof insightSharingSchema>
