import type { AgentCard, AgentRunStore, ConnectionDirectory, FindingStore, WorkflowOutbox, WorkflowRunStore } from '@bizosaas/automation'
import type { Outbox, ProposingDeps } from '@bizosaas/governance'
import type { TenantStore } from '@bizosaas/identity'
import type { IntegrationDeps } from '@bizosaas/integration'
import type { AgencyScope, Page } from '@bizosaas/kernel'

/** What the frame of a portal shows on every page. */
export interface Frame {
  read(scope: AgencyScope): Promise<{ userId: string; name: string; email: string; agency: { name: string; isDemo: boolean }; waiting: number }>
  count(scope: AgencyScope): Promise<{ waiting: number; verified: number; undone: number; failed: number; unknownEffects: number; tenants: number }>
  visibleTenants(scope: AgencyScope): Promise<ReadonlySet<string>>
}

/** The audit records of all visible tenants as one list. */
export interface AuditBrowser {
  page(scope: AgencyScope, request: { limit: number; cursor?: string | undefined; tenantId?: string | undefined }): Promise<Page<unknown>>
}

/** Everything the services behind the routes need; each takes what it uses. */
export interface GatewayDeps extends ProposingDeps, IntegrationDeps {
  readonly outbox: Outbox & WorkflowOutbox
  readonly connections: ConnectionDirectory
  readonly tenants: TenantStore
  readonly agents: readonly AgentCard[]
  readonly runs: AgentRunStore
  readonly findings: FindingStore
  readonly workflowRuns: WorkflowRunStore
  readonly frame: Frame
  readonly auditBrowser: AuditBrowser
}
