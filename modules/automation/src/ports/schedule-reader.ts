import type { AgencyScope, Page, TenantScope } from '@bizosaas/kernel'
import type { Schedule } from '@bizosaas/workflow-kit'
import type { TenantRef } from '../domain/tenant-ref.ts'
import type { WorkflowRunState } from '../domain/workflow-run.ts'

export type ScheduleItem = Schedule & { readonly tenant: TenantRef; readonly lastRunState: WorkflowRunState | null }

export interface ScheduleFilter {
  readonly limit: number
  /** Of the page before. */
  readonly cursor?: string | undefined
  readonly tenantId?: string | undefined
}

/** Schedules as screens list them, over all tenants the reader may see. */
export interface ScheduleReader {
  /** Tenant by tenant, each in the order of the ids. */
  list(scope: TenantScope | AgencyScope, filter: ScheduleFilter): Promise<Page<ScheduleItem>>
}
