import type { AgencyScope, AgentRunId, ConnectionId, FindingId, Page, PageRequest, TenantScope } from '@bizosaas/kernel'
import type { DismissedFinding } from '../domain/agent-memory.ts'
import type { Finding, FindingState, SeenFinding } from '../domain/finding.ts'
import type { TenantRef } from '../domain/tenant-ref.ts'

export interface FindingSighting {
  readonly agentId: string
  readonly runId: AgentRunId
  readonly connectionId: ConnectionId | null
  readonly findings: readonly SeenFinding[]
  /** Addresses that were read in this run: only a fault of one of these can be called fixed. */
  readonly readUrls: readonly string[]
  readonly at: Date
}

export interface FindingFilter extends PageRequest {
  readonly tenantId?: string | undefined
  readonly agentRunId?: string | undefined
  readonly agentId?: string | undefined
  readonly states?: readonly FindingState[] | undefined
}

export type FindingItem = Finding & { readonly tenant: TenantRef }

export interface FindingStore {
  /** Adds new faults, marks known ones as persisting, and those of the connection that are gone as fixed. Safe to repeat within a run. */
  record(scope: TenantScope, sighting: FindingSighting): Promise<{ readonly fresh: number; readonly persisting: number; readonly fixed: number }>
  list(scope: TenantScope | AgencyScope, filter: FindingFilter): Promise<Page<FindingItem>>
  /** What is known of these faults, whichever run saw them last. */
  byKey(scope: TenantScope, wanted: { readonly agentId: string; readonly keys: readonly string[] }): Promise<ReadonlyMap<string, Finding>>
  find(scope: TenantScope, id: FindingId): Promise<FindingItem | null>
  /** Leaves it alone for good. One that is dismissed already stays as it was said. */
  dismiss(scope: TenantScope, dismissal: { id: FindingId; by: string; reason: string; at: Date }): Promise<void>
  /** Takes the dismissal back: it stands again, unless it was gone before it was dismissed. */
  restore(scope: TenantScope, restored: { id: FindingId; at: Date }): Promise<void>
  /** The newest first. */
  dismissed(scope: TenantScope, of: { agentId: string; limit: number }): Promise<readonly DismissedFinding[]>
  /** Remembers which proposal would mend them. */
  link(scope: TenantScope, link: { ids: readonly FindingId[]; proposalId: string }): Promise<void>
}
