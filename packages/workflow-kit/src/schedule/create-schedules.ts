import type { WorkflowEngine } from '../port/workflow-engine.ts'
import type { Schedule, ScheduleScope, WorkflowSchedules } from '../port/workflow-schedules.ts'
import { createScheduleDesk, type ScheduleDeskDependencies } from './create-schedule-desk.ts'
import { planFiring } from './plan-firing.ts'
import { scheduledContract } from './scheduled-contract.ts'
import { scheduledRunId } from './scheduled-run-id.ts'

export interface ScheduleDependencies<S extends ScheduleScope> extends ScheduleDeskDependencies<S> {
  readonly engine: Pick<WorkflowEngine, 'start' | 'describe'>
}

/**
 * Schedules over an engine, a book and a clock.
 * @example
 * const schedules = createSchedules({ book, engine, contracts: [seoHealthGuardianContract], calendar: createCronCalendar(), clock })
 */
export function createSchedules<S extends ScheduleScope>(deps: ScheduleDependencies<S>): WorkflowSchedules<S> {
  const { book, clock } = deps
  return {
    ...createScheduleDesk(deps),
    async fire({ tenantId, scheduleId }) {
      const fn = (scope: S, schedule: Schedule) => fireHeld({ deps, scope, schedule })
      const runId = await book.hold({ tenantId, scheduleId }, { now: clock.now(), fn })
      return { runId }
    },
  }
}

/** The run is started before the row says so: a crash in between starts the same id again, which is the same run. */
async function fireHeld<S extends ScheduleScope>({ deps, scope, schedule }: { deps: ScheduleDependencies<S>; scope: S; schedule: Schedule }) {
  const { book, engine, calendar, clock, contracts } = deps
  const { tenantId } = scope
  const isBusy = schedule.lastRunId !== null && (await isOpen(engine, schedule.lastRunId))
  const { moment, after } = planFiring({ schedule, tenantId, calendar, now: clock.now(), isBusy })
  if (moment === null) {
    await book.save(scope, after)
    return null
  }
  const { id, workflow, input } = schedule
  const runId = scheduledRunId({ tenantId, workflow, id, moment })
  await engine.start(scheduledContract(contracts, workflow), input, { id: runId, tenantId, startedBy: `schedule:${id}` })
  await book.save(scope, { ...after, lastRunId: runId })
  return runId
}

async function isOpen(engine: Pick<WorkflowEngine, 'describe'>, runId: string): Promise<boolean> {
  const state = (await engine.describe(runId))?.state
  return state === 'waiting' || state === 'running'
}
