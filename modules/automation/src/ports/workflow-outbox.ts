import type { TenantScope } from '@bizosaas/kernel'

/** A workflow that shall start once the present transaction is committed. */
export interface WorkflowStart {
  readonly runId: string
  readonly workflow: string
  readonly input: unknown
  readonly startedBy: string
}

export interface WorkflowOutbox {
  start(scope: TenantScope, start: WorkflowStart): Promise<void>
}
