import type { AgencyScope, Page, PageRequest, TaskId, TenantScope } from '@bizosaas/kernel'
import type { Task, TaskState } from '../domain/task.ts'
import type { TenantRef } from '../domain/tenant-ref.ts'

export type TaskItem = Task & { readonly tenant: TenantRef; readonly openedByLabel: string; readonly closedByLabel: string | null }

export interface TaskFilter extends PageRequest {
  readonly tenantId?: string | undefined
  readonly state?: TaskState | undefined
}

export interface TaskStore {
  /** False when one is open for the same thing. */
  add(scope: TenantScope, task: Task): Promise<boolean>
  findOpen(scope: TenantScope, key: string): Promise<Task | null>
  find(scope: TenantScope, id: TaskId): Promise<TaskItem | null>
  /** False when it is not open any more. */
  close(scope: TenantScope, id: TaskId, end: { state: Exclude<TaskState, 'open'>; by: string; at: Date; note: string | null }): Promise<boolean>
  /** Newest first. */
  list(scope: TenantScope | AgencyScope, filter: TaskFilter): Promise<Page<TaskItem>>
}
