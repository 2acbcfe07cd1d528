import { idSchema, instantSchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

const runStateSchema = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])

export const startCrewRunBodySchema = z.strictObject({ tenantId: idSchema, connectionId: idSchema.optional() })

export const crewRunSchema = z
  .object({
    id: idSchema,
    crewId: z.string(),
    tenant: tenantRefSchema,
    connectionId: idSchema.nullable(),
    state: runStateSchema,
    failure: z.object({ code: z.string(), title: z.string(), remedy: z.string() }).nullable(),
    startedBy: z.string(),
    startedByLabel: z.string(),
    isSimulated: z.boolean(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'CrewRun' })

/** What one member says of a change that another thought of. `number` is how the tenant numbers the rule that was broken. */
const changeReviewSchema = z.object({
  agentId: z.string(),
  planKey: z.string(),
  findingKey: z.string(),
  verdict: z.enum(['keep', 'edit', 'veto']),
  broken: z.array(z.object({ number: z.int(), rule: z.string(), reason: z.string(), claim: z.string() })),
  edits: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})

const memberSchema = z.object({ agentId: z.string(), title: z.string(), isReviewer: z.boolean() })

/** `costMicros` is in millionths of the currency unit; `plans` counts what a member hands on. */
const memberRunSchema = z.object({
  id: idSchema,
  state: runStateSchema,
  startedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  costMicros: z.int(),
  currency: z.string().nullable(),
  plans: z.int(),
  proposals: z.int(),
  reviews: z.array(changeReviewSchema),
  abstentions: z.array(z.object({ subject: z.string(), reason: z.string() })),
})

export const crewRunDetailSchema = crewRunSchema
  .extend({ title: z.string(), members: z.array(memberSchema.extend({ run: memberRunSchema.nullable() })) })
  .meta({ id: 'CrewRunDetail' })

export const crewSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    goal: z.string(),
    members: z.array(memberSchema),
    needs: z.array(z.string()),
    lastRun: crewRunSchema.nullable(),
  })
  .meta({ id: 'Crew' })
export const crewListSchema = z.object({ items: z.array(crewSchema), nextCursor: z.string().nullable() })
export const crewListQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

export type Crew = z.infer<typeof crewSchema>
export type CrewRun = z.infer<typeof crewRunSchema>
export type CrewRunDetail = z.infer<typeof crewRunDetailSchema>
