import type { ScheduleSpec } from '@bizosaas/workflow-kit'
import { z } from 'zod'
import type { WorkSchedule } from '../domain/work-schedule.ts'

/** The workflow that a schedule starts, whatever it sets to work. */
export const scheduledWorkflow = 'start-work'

const inputSchema = z.object({ starts: z.object({ kind: z.enum(['agent', 'crew']), id: z.string() }), connectionId: z.string().nullable() })

export function specOf({ starts, connectionId, ...rhythm }: WorkSchedule): ScheduleSpec {
  const { id, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds } = rhythm
  const input = { starts: { ...starts }, connectionId }
  return { id, workflow: scheduledWorkflow, input, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds }
}

/** null for a schedule of something else. */
export function scheduleOf(spec: ScheduleSpec): WorkSchedule | null {
  const input = inputSchema.safeParse(spec.input)
  if (spec.workflow !== scheduledWorkflow || !input.success) return null
  const { id, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds } = spec
  return { ...input.data, id, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds }
}
