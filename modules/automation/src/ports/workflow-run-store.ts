import type { AgencyScope, Page, PageRequest, TenantScope } from '@bizosaas/kernel'
import type { TenantRef } from '../domain/tenant-ref.ts'
import type { WorkflowRun, WorkflowStep } from '../domain/workflow-run.ts'

export type WorkflowRunItem = WorkflowRun & { readonly tenant: TenantRef }

export interface RunRegistration {
  readonly id: string
  readonly workflow: string
  readonly version: number
  readonly input: unknown
  readonly startedBy: string
  readonly at: Date
}

export interface StepEntry {
  readonly runId: string
  readonly key: string
  readonly name: string
  readonly attempt: number
  readonly outcome: WorkflowStep['outcome']
  readonly errorCode: string | null
  readonly at: Date
}

export interface WorkflowRunStore {
  /** Adds the row before the engine starts the run, so that input and starter are known. A known id is left alone. */
  register(scope: TenantScope, run: RunRegistration): Promise<void>
  find(scope: TenantScope | AgencyScope, id: string): Promise<WorkflowRunItem | null>
  /** Newest first; the cursor is the order id. */
  list(scope: TenantScope | AgencyScope, filter: PageRequest & { tenantId?: string | undefined }): Promise<Page<WorkflowRunItem>>
  steps(scope: TenantScope | AgencyScope, runId: string): Promise<readonly WorkflowStep[]>
  /** Upsert by run and key. */
  recordStep(scope: TenantScope, entry: StepEntry): Promise<void>
}
