import { z } from 'zod'

const dayS = 24 * 60 * 60
export const workIdsSchema = z.array(z.string().min(1).max(80)).max(50).default([])
const workId = z.string().min(1).max(80)

export const scheduleIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/)

/** When an agent sets to work. What is left out is what suits a daily or weekly look. */
export const rhythmShape = {
  agentId: workId,
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

const agentScheduleSchema = z.strictObject({ ...rhythmShape, id: scheduleIdSchema, timeZone: z.string().min(1).max(60) })

export const allowWorkInput = z.strictObject({
  agents: workIdsSchema,
  workflows: workIdsSchema,
  schedules: z.array(agentScheduleSchema).max(50).default([]),
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
