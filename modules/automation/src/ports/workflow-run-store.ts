import type { AgencyScope, Page, PageRequest, TenantScope } from '@bizosaas/kernel'
import type { TenantRef } from '../domain/tenant-ref.ts'
import type { WorkflowRun, WorkflowRunState, WorkflowStep } from '../domain/workflow-run.ts'

/** Without input and output: they may be large, and may name what only the tenant may read. */
export type WorkflowRunItem = Omit<WorkflowRun, 'input' | 'output'> & { readonly tenant: TenantRef }

export interface StepEntry {
  readonly runId: string
  readonly key: string
  readonly name: string
  readonly attempt: number
  readonly outcome: WorkflowStep['outcome']
  readonly errorCode: string | null
  /** Of the first attempt known. */
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

export interface WorkflowRunFilter extends PageRequest {
  readonly tenantId?: string | undefined
  readonly workflowId?: string | undefined
  readonly state?: WorkflowRunState | undefined
}

export interface WorkflowRunStore {
  find(scope: TenantScope | AgencyScope, id: string): Promise<WorkflowRunItem | null>
  /** Newest first; the cursor is the order id. */
  list(scope: TenantScope | AgencyScope, filter: WorkflowRunFilter): Promise<Page<WorkflowRunItem>>
  /** The newest run of each of these workflows; one that never ran is left out. */
  latest(
    scope: TenantScope | AgencyScope,
    wanted: { workflows: readonly string[]; tenantId?: string | undefined },
  ): Promise<readonly WorkflowRunItem[]>
  steps(scope: TenantScope | AgencyScope, runId: string): Promise<readonly WorkflowStep[]>
}
