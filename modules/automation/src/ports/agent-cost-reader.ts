import type { AgencyScope, TenantScope } from '@bizosaas/kernel'

/** What the runs of one agent have cost in one currency. */
export interface AgentCost {
  readonly agentId: string
  readonly currency: string
  /** Millionths of the currency's unit; of work that is settled. */
  readonly costMicros: number
  /** That cost something. */
  readonly runs: number
}

export interface AgentCostReader {
  /** `month` as `2026-11`. Agents that cost nothing are left out. */
  ofMonth(scope: TenantScope | AgencyScope, wanted: { readonly month: string; readonly tenantId?: string | undefined }): Promise<readonly AgentCost[]>
}
