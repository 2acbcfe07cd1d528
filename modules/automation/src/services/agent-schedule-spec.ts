import type { ScheduleSpec } from '@bizosaas/workflow-kit'
import { z } from 'zod'
import type { AgentSchedule } from '../domain/agent-schedule.ts'

/** The workflow that a schedule of an agent starts. */
export const scheduledWorkflow = 'start-agent'

const inputSchema = z.object({ agentId: z.string(), connectionId: z.string().nullable() })

export function specOf({ agentId, connectionId, ...rhythm }: AgentSchedule): ScheduleSpec {
  const { id, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds } = rhythm
  const input = { agentId, connectionId }
  return { id, workflow: scheduledWorkflow, input, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds }
}

/** null for a schedule of something else than an agent. */
export function agentScheduleOf(spec: ScheduleSpec): AgentSchedule | null {
  const input = inputSchema.safeParse(spec.input)
  if (spec.workflow !== scheduledWorkflow || !input.success) return null
  const { id, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds } = spec
  return { ...input.data, id, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds }
}
