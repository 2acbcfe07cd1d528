import type { AuditTrail } from '@bizosaas/governance'
import { appError, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WorkParts } from '../ports/work-parts.ts'
import { auditWork } from './work-audit.ts'
import { scheduleIdSchema } from './work-input.ts'

const pauseScheduleInput = z.strictObject({ scheduleId: scheduleIdSchema })
type Call = ServiceCall<Pick<WorkParts, 'schedules' | 'clock'> & { readonly audit: AuditTrail }, z.output<typeof pauseScheduleInput>>

/** Nothing comes of it by itself any more, from this moment on. Throws `schedule-not-found`. */
export const pauseSchedule = defineService({
  permission: permissions.workflowManage,
  input: pauseScheduleInput,
  async run({ deps, actor, scope, input: { scheduleId } }: Call): Promise<{ readonly id: string; readonly isPaused: boolean }> {
    const found = await deps.schedules.find(scope, scheduleId)
    if (found === null) throw appError('schedule-not-found')
    if (found.isPaused) return { id: scheduleId, isPaused: true }
    const { isPaused } = await deps.schedules.pause(scope, scheduleId)
    await auditWork({ deps, scope, actor, event: 'schedule-paused', subjectId: scheduleId, detail: {} })
    return { id: scheduleId, isPaused }
  },
})
