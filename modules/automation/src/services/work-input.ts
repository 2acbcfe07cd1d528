import { z } from 'zod'

const dayS = 24 * 60 * 60
export const workIdsSchema = z.array(z.string().min(1).max(80)).max(50).default([])
const workId = z.string().min(1).max(80)

export const scheduleIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/)

/** What sets to work, and when. What is left out is what suits a daily or weekly look. */
export const rhythmShape = {
  starts: z.strictObject({ kind: z.enum(['agent', 'crew']), id: workId }),
  connectionId: z.uuid().nullable().default(null),
  cron: z.string().trim().min(1).max(100),
  overlap: z.enum(['skip', 'buffer-one']).default('skip'),
  catchUpSeconds: z
    .int()
    .min(10)
    .max(7 * dayS)
    .default(dayS / 4),
  jitterSeconds: z.int().min(0).max(dayS).default(300),
  staggerSeconds: z.int().min(0).max(dayS).default(3600),
}

const scheduleSchema = z.preprocess(namedByKind, z.strictObject({ ...rhythmShape, id: scheduleIdSchema, timeZone: z.string().min(1).max(60) }))

/** Proposals of before a schedule could start a crew named an agent alone; what was decided on stays as it was written. */
function namedByKind(schedule: unknown): unknown {
  if (typeof schedule !== 'object' || schedule === null || !('agentId' in schedule)) return schedule
  const { agentId, ...rest } = schedule
  return { ...rest, starts: { kind: 'agent', id: agentId } }
}

export const allowWorkInput = z.strictObject({
  agents: workIdsSchema,
  workflows: workIdsSchema,
  schedules: z.array(scheduleSchema).max(50).default([]),
})
export type AllowWorkInput = z.output<typeof allowWorkInput>

export const withdrawWorkInput = z.strictObject({
  agents: workIdsSchema,
  workflows: workIdsSchema,
  schedules: z
    .array(z.strictObject({ id: scheduleIdSchema, to: z.enum(['paused', 'removed']) }))
    .max(50)
    .default([]),
})
export type WithdrawWorkInput = z.output<typeof withdrawWorkInput>
