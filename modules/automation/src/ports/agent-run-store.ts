import type { AgencyScope, AgentRunId, Page, PageRequest, TenantScope } from '@bizosaas/kernel'
import type { AgentRun, AgentRunCounts, AgentRunProgress } from '../domain/agent-run.ts'
import type { TenantRef } from '../domain/tenant-ref.ts'
import type { Abstention } from '../domain/thought.ts'

/** `startedByLabel` is how whoever started it is called on screens. */
export type AgentRunItem = AgentRun & { readonly tenant: TenantRef; readonly startedByLabel: string }

export interface AgentRunFilter extends PageRequest {
  readonly tenantId?: string | undefined
  readonly agentId?: string | undefined
}

export interface AgentRunStore {
  /** Adds a queued run; false when one of this agent is queued or running in this tenant. */
  add(scope: TenantScope, run: AgentRun): Promise<boolean>
  find(scope: TenantScope | AgencyScope, id: AgentRunId): Promise<AgentRunItem | null>
  /** The run that one run of `run-agent` carries. */
  findByWorkflow(scope: TenantScope, workflowRunId: string): Promise<AgentRunItem | null>
  /** Newest first. */
  list(scope: TenantScope | AgencyScope, filter: AgentRunFilter): Promise<Page<AgentRunItem>>
  /** The newest run of each of these agents; one that never ran is left out. */
  latest(scope: TenantScope | AgencyScope, wanted: { agentIds: readonly string[]; tenantId?: string | undefined }): Promise<readonly AgentRunItem[]>
  /** What is left out stays; arrays replace. Tells the live stream. */
  update(scope: TenantScope, id: AgentRunId, change: AgentRunChange): Promise<void>
}

export interface AgentRunChange {
  readonly state?: AgentRun['state']
  readonly progress?: AgentRunProgress | null
  readonly counts?: AgentRunCounts
  readonly abstentions?: readonly Abstention[]
  readonly proposalIds?: readonly string[]
  readonly failureCode?: string
  readonly finishedAt?: Date
}
