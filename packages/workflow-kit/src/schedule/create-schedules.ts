import { parseAs } from '../define/parse-as.ts'
import type { WorkflowContract } from '../define/workflow-contract.ts'
import { createEngineError } from '../errors/engine-error.ts'
import { plainJson } from '../kernel/plain-json.ts'
import type { WorkflowEngine } from '../port/workflow-engine.ts'
import type { Schedule, ScheduleScope, ScheduleSpec, WorkflowSchedules } from '../port/workflow-schedules.ts'
import type { Calendar } from './calendar.ts'
import { dueAt } from './due-at.ts'
import { planFiring } from './plan-firing.ts'
import type { ScheduleBook } from './schedule-book.ts'

export interface ScheduleDependencies<S extends ScheduleScope> {
  readonly book: ScheduleBook<S>
  readonly engine: Pick<WorkflowEngine, 'start' | 'describe'>
  /** The workflows that may be scheduled. */
  readonly contracts: readonly WorkflowContract<unknown, unknown>[]
  readonly calendar: Calendar
  readonly clock: { now(): Date }
}

/**
 * Schedules over an engine, a book and a clock.
 * @example
 * const schedules = createSchedules({ book, engine, contracts: [seoHealthGuardianContract], calendar: createCronCalendar(), clock })
 */
export function createSchedules<S extends ScheduleScope>(deps: ScheduleDependencies<S>): WorkflowSchedules<S> {
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
      return { runId: runIdOf({ tenantId: scope.tenantId, workflow, id, moment: triggeredAt ?? clock.now() }) }
    },
    remove: (scope, id) => book.remove(scope, id),
    find: (scope, id) => book.find(scope, id),
    list: (scope, page) => book.list(scope, page),
    async fire({ tenantId, scheduleId }) {
      const fn = (scope: S, schedule: Schedule) => fireHeld({ deps, scope, schedule })
      const runId = await book.hold({ tenantId, scheduleId }, { now: clock.now(), fn })
      return { runId }
    },
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

function checkedSpec<S extends ScheduleScope>({ contracts }: ScheduleDependencies<S>, spec: ScheduleSpec): ScheduleSpec {
  const { id, workflow, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds } = spec
  if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(id))
    throw createEngineError('schedule-invalid', 'The id of a schedule is made of small letters, digits and hyphens.')
  if (catchUpSeconds < leastCatchUpSeconds)
    throw createEngineError('schedule-invalid', 'Less than 10 s to catch up would miss moments in daily life.')
  if (jitterSeconds < 0 || staggerSeconds < 0) throw createEngineError('schedule-invalid', 'Jitter and stagger only delay.')
  parseAs(contractOf(contracts, workflow).input, { value: spec.input, code: 'workflow-input-invalid' })
  const input = plainJson(spec.input, `input of ${workflow}`) ?? null
  return { id, workflow, input, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds }
}

function firstMoment<S extends ScheduleScope>({ calendar, clock }: ScheduleDependencies<S>, spec: ScheduleSpec): Date {
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
  const runId = runIdOf({ tenantId, workflow, id, moment })
  await engine.start(contractOf(contracts, workflow), input, { id: runId, tenantId, startedBy: `schedule:${id}` })
  await book.save(scope, { ...after, lastRunId: runId })
  return runId
}

async function isOpen(engine: Pick<WorkflowEngine, 'describe'>, runId: string): Promise<boolean> {
  const state = (await engine.describe(runId))?.state
  return state === 'waiting' || state === 'running'
}

function contractOf(contracts: readonly WorkflowContract<unknown, unknown>[], workflow: string): WorkflowContract<unknown, unknown> {
  const contract = contracts.find(({ id }) => id === workflow)
  if (contract === undefined) throw createEngineError('workflow-not-found', `No workflow ${workflow} can be scheduled here.`)
  return contract
}

function runIdOf({ tenantId, workflow, id, moment }: { tenantId: string; workflow: string; id: string; moment: Date }): string {
  return `${tenantId}/${workflow}/${id}@${moment.toISOString()}`
}
