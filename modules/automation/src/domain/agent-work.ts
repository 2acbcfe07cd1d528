import type { AgentActor, AgentRunId, ConnectionId, TenantId } from '@bizosaas/kernel'
import type { PublicSite } from './public-site.ts'

/** Who is at work on what: the same in every step of a run. */
export interface AgentWork {
  readonly tenantId: TenantId
  readonly runId: AgentRunId
  readonly connectionId: ConnectionId | null
  readonly actor: AgentActor
  /** What is read where there is no connection. */
  readonly publicSite?: PublicSite
}
