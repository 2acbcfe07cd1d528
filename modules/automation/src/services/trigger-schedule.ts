import type { AuditTrail } from '@bizosaas/governance'
import { appError, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WorkParts } from '../ports/work-parts.ts'
import { agentsStarted } from './agents-started.ts'
import { demandAllowed } from './demand-allowed.ts'
import { scheduleOf } from './schedule-spec.ts'
import { auditWork } from './work-audit.ts'
import { scheduleIdSchema } from './work-input.ts'

const triggerScheduleInput = z.strictObject({ scheduleId: scheduleIdSchema })
type Deps = Pick<WorkParts, 'schedules' | 'allowedWork' | 'agents' | 'crews' | 'clock'> & { readonly audit: AuditTrail }

/** Asks for one run now, also of a paused schedule. Throws `schedule-not-found`, `agent-not-allowed`. */
export const triggerSchedule = defineService({
  permission: permissions.agentRun,
  input: triggerScheduleInput,
  async run({
    deps,
    actor,
    scope,
    input: { scheduleId },
  }: ServiceCall<Deps, z.output<typeof triggerScheduleInput>>): Promise<{ readonly runId: string }> {
    const found = await deps.schedules.find(scope, scheduleId)
    const schedule = found === null ? null : scheduleOf(found)
    if (schedule === null) throw appError('schedule-not-found')
    for (const id of agentsStarted(deps, schedule.starts)) await demandAllowed({ ...deps, scope, work: { kind: 'agent', id } })
    const { runId } = await deps.schedules.trigger(scope, scheduleId)
    await auditWork({ deps, scope, actor, event: 'schedule-triggered', subjectId: scheduleId, detail: { runId } })
    return { runId }
  },
})
