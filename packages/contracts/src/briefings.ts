import { idSchema, instantSchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

const briefSourceSchema = z.object({
  kind: z.enum(['proposal', 'agent-run', 'workflow-run', 'connection', 'finding']),
  id: z.string(),
  title: z.string(),
  /** Why it counts here. */
  note: z.string(),
  at: instantSchema,
  /** The run that saw a finding last; null for anything else. */
  runId: idSchema.nullable(),
})

export const briefLineSchema = z.object({
  topic: z.enum(['waiting', 'overdue', 'failed', 'won', 'at-risk']),
  sentence: z.string(),
  sources: z.array(briefSourceSchema),
  isComplete: z.boolean(),
})

/** The newest briefing of one tenant. The number of a line is the number of its sources; `isComplete` is false where there are more. */
export const briefingSchema = z
  .object({
    runId: idSchema,
    tenant: tenantRefSchema,
    at: instantSchema,
    lines: z.array(briefLineSchema),
  })
  .meta({ id: 'Briefing' })
export const briefingListSchema = z.object({ items: z.array(briefingSchema), nextCursor: z.string().nullable() })
export const briefingQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

export type BriefLine = z.infer<typeof briefLineSchema>
export type Briefing = z.infer<typeof briefingSchema>
