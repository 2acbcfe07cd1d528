import type { Schedule, SchedulePage, SchedulePointer, ScheduleScope } from '../port/workflow-schedules.ts'

/** Where schedules are kept. */
export interface ScheduleBook<S extends ScheduleScope> {
  find(scope: S, id: string): Promise<Schedule | null>
  /** Reads it and holds it until the transaction ends. */
  lock(scope: S, id: string): Promise<Schedule | null>
  /** Adds or replaces it. Whoever looks for due schedules finds it at its `dueAt`. */
  save(scope: S, schedule: Schedule): Promise<void>
  remove(scope: S, id: string): Promise<void>
  list(scope: S, page: { readonly limit: number; readonly cursor?: string | undefined }): Promise<SchedulePage>
  /** A transaction around one schedule; null when it is gone, not due at that time, or held by somebody else. */
  hold<T>(pointer: SchedulePointer, call: { readonly now: Date; readonly fn: (scope: S, schedule: Schedule) => Promise<T> }): Promise<T | null>
}
