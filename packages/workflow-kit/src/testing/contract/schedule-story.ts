import type { RunListItem, WorkflowEngine } from '../../port/workflow-engine.ts'
import type { Schedule, ScheduleSpec, WorkflowSchedules } from '../../port/workflow-schedules.ts'

/** One test of the contract of schedules: what must be seen from outside while the clock is moved by hand. */
export interface ScheduleStory {
  readonly title: string
  check(stage: ScheduleStage): Promise<void>
}

/** The schedules of one tenant, each call in a transaction of its own. */
export type TenantSchedules = {
  readonly [K in Exclude<keyof WorkflowSchedules<never>, 'fire'>]: WorkflowSchedules<never>[K] extends (scope: never, ...rest: infer R) => infer O
    ? (...rest: R) => O
    : never
}

export interface ScheduleStage {
  readonly engine: WorkflowEngine
  readonly ours: TenantSchedules
  readonly theirs: TenantSchedules
  readonly ourTenantId: string
  /** Moves the clock. */
  at(instant: string): void
  later(seconds: number): void
  /** One look at what is due, as a worker does it. */
  look(): Promise<void>
  /** Every run of one of our schedules, oldest first. */
  runs(scheduleId: string): Promise<readonly RunListItem[]>
  /** The moments in the ids of those runs. */
  moments(scheduleId: string): Promise<readonly string[]>
  /** Waits until the runs of this schedule have ended by themselves. */
  ended(scheduleId: string): Promise<void>
  /** Lets the oldest open run of this schedule end. */
  endRun(scheduleId: string): Promise<void>
}

/** Nine in the morning in Berlin, runs end at once. */
export function daily(change: Partial<ScheduleSpec> & { readonly id: string }): ScheduleSpec {
  return {
    workflow: 'scheduled',
    input: { parks: false },
    cron: '0 9 * * *',
    timeZone: 'Europe/Berlin',
    overlap: 'skip',
    catchUpSeconds: 3600,
    jitterSeconds: 0,
    staggerSeconds: 0,
    ...change,
  }
}

export function momentsOf(schedule: Schedule | null) {
  return { nextAt: schedule?.nextAt?.toISOString() ?? null, skipped: schedule?.skipped, missed: schedule?.missed }
}
