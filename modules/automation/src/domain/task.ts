import type { TaskId } from '@bizosaas/kernel'

export type TaskState = 'open' | 'done' | 'cancelled'

/** What a person has to do by hand because the platform cannot. */
export interface Task {
  readonly id: TaskId
  /** What it is about; there is one open task for one thing. */
  readonly key: string
  readonly title: string
  readonly instructions: string
  readonly dueAt: Date
  readonly state: TaskState
  /** Who proposed it: `user:<id>`, `agent:<id>` or `system:<name>`. */
  readonly openedBy: string
  readonly createdAt: Date
  readonly closedBy: string | null
  readonly closedAt: Date | null
  readonly note: string | null
}
