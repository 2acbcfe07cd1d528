import { parseAs } from '../define/parse-as.ts'
import type { WorkflowContract } from '../define/workflow-contract.ts'
import { createEngineError } from '../errors/engine-error.ts'
import { plainJson } from '../kernel/plain-json.ts'
import type { Schedule, ScheduleDesk, ScheduleScope, ScheduleSpec } from '../port/workflow-schedules.ts'
import type { Calendar } from './calendar.ts'
import { dueAt } from './due-at.ts'
import type { ScheduleBook } from './schedule-book.ts'
import { scheduledContract } from './scheduled-contract.ts'
import { scheduledRunId } from './scheduled-run-id.ts'

export interface ScheduleDeskDependencies<S extends ScheduleScope> {
  readonly book: ScheduleBook<S>
  /** The workflows that may be scheduled. */
  readonly contracts: readonly WorkflowContract<unknown, unknown>[]
  readonly calendar: Calendar
  readonly clock: { now(): Date }
}

/**
 * What people decide about schedules, without an engine: a process that starts no runs has this much of them.
 * @example
 * const desk = createScheduleDesk({ book, contracts: [startAgentContract], calendar: createCronCalendar(), clock })
 */
export function createScheduleDesk<S extends ScheduleScope>(deps: ScheduleDeskDependencies<S>): ScheduleDesk<S> {
  const { book, clock, calendar } = deps
  const change = async (scope: S, { id, by }: { id: string; by: (schedule: Schedule) => Schedule }) => {
    const changed = by(await locked(book, { scope, id }))
    const saved = { ...changed, dueAt: dueAt({ schedule: changed, tenantId: scope.tenantId, now: clock.now() }) }
    await book.save(scope, saved)
    return saved
  }
  return {
    async put(scope, spec) {
      const checked = checkedSpec(deps, spec)
      const known = await book.lock(scope, spec.id)
      const nextAt = known !== null && isSameRule(known, spec) ? known.nextAt : firstMoment(deps, spec)
      const schedule = { ...(known ?? untouched), ...checked, nextAt }
      const saved = { ...schedule, dueAt: dueAt({ schedule, tenantId: scope.tenantId, now: clock.now() }) }
      await book.save(scope, saved)
      return saved
    },
    pause: (scope, id) => change(scope, { id, by: (schedule) => ({ ...schedule, isPaused: true, bufferedAt: null }) }),
    resume: (scope, id) => change(scope, { id, by: (schedule) => ({ ...schedule, isPaused: false, nextAt: calendar.next(schedule, clock.now()) }) }),
    async trigger(scope, id) {
      const { workflow, triggeredAt } = await change(scope, {
        id,
        by: (schedule) => ({ ...schedule, triggeredAt: schedule.triggeredAt ?? clock.now() }),
      })
      return { runId: scheduledRunId({ tenantId: scope.tenantId, workflow, id, moment: triggeredAt ?? clock.now() }) }
    },
    remove: (scope, id) => book.remove(scope, id),
    find: (scope, id) => book.find(scope, id),
    list: (scope, page) => book.list(scope, page),
  }
}

const untouched = {
  isPaused: false,
  dueAt: null,
  bufferedAt: null,
  triggeredAt: null,
  lastRunId: null,
  lastFiredAt: null,
  skipped: 0,
  missed: 0,
}

const leastCatchUpSeconds = 10

function checkedSpec<S extends ScheduleScope>({ contracts }: ScheduleDeskDependencies<S>, spec: ScheduleSpec): ScheduleSpec {
  const { id, workflow, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds } = spec
  if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(id))
    throw createEngineError('schedule-invalid', 'The id of a schedule is made of small letters, digits and hyphens.')
  if (catchUpSeconds < leastCatchUpSeconds)
    throw createEngineError('schedule-invalid', 'Less than 10 s to catch up would miss moments in daily life.')
  if (jitterSeconds < 0 || staggerSeconds < 0) throw createEngineError('schedule-invalid', 'Jitter and stagger only delay.')
  parseAs(scheduledContract(contracts, workflow).input, { value: spec.input, code: 'workflow-input-invalid' })
  const input = plainJson(spec.input, `input of ${workflow}`) ?? null
  return { id, workflow, input, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds }
}

function firstMoment<S extends ScheduleScope>({ calendar, clock }: ScheduleDeskDependencies<S>, spec: ScheduleSpec): Date {
  const first = calendar.next(spec, clock.now())
  if (first === null) throw createEngineError('schedule-invalid', `The rule "${spec.cron}" names no moment that ever comes.`)
  return first
}

function isSameRule(known: Schedule, spec: ScheduleSpec): boolean {
  return known.cron === spec.cron && known.timeZone === spec.timeZone
}

async function locked<S extends ScheduleScope>(book: ScheduleBook<S>, { scope, id }: { scope: S; id: string }): Promise<Schedule> {
  const schedule = await book.lock(scope, id)
  if (schedule === null) throw createEngineError('schedule-not-found', `There is no schedule ${id}.`)
  return schedule
}
