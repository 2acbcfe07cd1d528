import { idSchema, instantSchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

const workIdsSchema = z.array(z.string().min(1).max(80)).max(50).default([])
/** Why; it stands on the card. */
const noteSchema = z.string().trim().max(1000).default('')
const secondsSchema = z.int().min(0).max(86_400)

/** An agent or a workflow that starts for a tenant only once the agency has approved it. `changedBy` is null where nobody decided yet. */
export const workSchema = z
  .object({
    kind: z.enum(['agent', 'workflow']),
    id: z.string(),
    title: z.string(),
    purpose: z.string(),
    isAllowed: z.boolean(),
    changedBy: z.object({ ref: z.string(), label: z.string() }).nullable(),
    changedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Work' })
export const workListSchema = z.object({ items: z.array(workSchema), nextCursor: z.string().nullable() })
export const workListQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

const named = { agents: workIdsSchema, workflows: workIdsSchema }
const isAny = ({ agents, workflows }: { agents: string[]; workflows: string[] }) => agents.length + workflows.length > 0
export const proposeWorkBodySchema = z
  .strictObject({ tenantId: idSchema, ...named, note: noteSchema })
  .refine(isAny, { error: 'Name at least one agent or workflow.', path: ['agents'] })
export const stopWorkBodySchema = z
  .strictObject({ tenantId: idSchema, ...named })
  .refine(isAny, { error: 'Name at least one agent or workflow.', path: ['agents'] })
export const stopWorkReplySchema = z.object({ agents: z.array(z.string()), workflows: z.array(z.string()) })

export const suggestWorkBodySchema = z.strictObject({ tenantId: idSchema })
/** `proposalId` is null when the usual routines are all set up. */
export const suggestWorkReplySchema = z.object({ proposalId: idSchema.nullable(), state: z.string().nullable() })

/** What a schedule starts: an agent, or a crew. */
const scheduledWorkSchema = z.strictObject({ kind: z.enum(['agent', 'crew']), id: z.string().min(1).max(80) })

/** `nextAt` is when its next run begins, with the delay that spreads the tenants. `words` is the rule as a person says it. */
export const scheduleSchema = z
  .object({
    id: z.string(),
    tenant: tenantRefSchema,
    workflow: z.string(),
    /** null for a schedule of something else. */
    starts: scheduledWorkSchema.nullable(),
    connectionId: idSchema.nullable(),
    words: z.string(),
    /** Five fields as in crontab(5), in the time zone beside it (an IANA name). */
    cron: z.string(),
    timeZone: z.string(),
    overlap: z.enum(['skip', 'buffer-one']),
    catchUpSeconds: z.int(),
    jitterSeconds: z.int(),
    staggerSeconds: z.int(),
    isPaused: z.boolean(),
    nextAt: instantSchema.nullable(),
    lastFiredAt: instantSchema.nullable(),
    lastRun: z.object({ id: z.string(), state: z.string().nullable() }).nullable(),
    skipped: z.int(),
    missed: z.int(),
  })
  .meta({ id: 'Schedule' })
export const schedulePageSchema = z.object({ items: z.array(scheduleSchema), nextCursor: z.string().nullable() })
export const scheduleQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  /** Of the page before. */
  cursor: z
    .string()
    .regex(/^[0-9a-f-]{36}\/[a-z0-9-]{1,80}$/)
    .optional(),
  tenantId: idSchema.optional(),
})

/** What is left out is what suits a daily or weekly look; the time zone is the tenant's. */
export const proposeScheduleBodySchema = z.strictObject({
  tenantId: idSchema,
  /** To change one that stands. */
  scheduleId: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
    .optional(),
  starts: scheduledWorkSchema,
  connectionId: idSchema.nullable().default(null),
  cron: z.string().trim().min(1).max(100),
  timeZone: z.string().min(1).max(60).optional(),
  overlap: z.enum(['skip', 'buffer-one']).optional(),
  catchUpSeconds: z.int().min(10).max(604_800).optional(),
  jitterSeconds: secondsSchema.optional(),
  staggerSeconds: secondsSchema.optional(),
  note: noteSchema,
})
export const resumeScheduleBodySchema = z.strictObject({ tenantId: idSchema, note: noteSchema })
export const scheduleBodySchema = z.strictObject({ tenantId: idSchema })
export const pauseScheduleReplySchema = z.object({ id: z.string(), isPaused: z.boolean() })
export const triggerScheduleReplySchema = z.object({ runId: z.string() })

export type Work = z.infer<typeof workSchema>
export type Schedule = z.infer<typeof scheduleSchema>
