import { type AgentRunId, type ConnectionId, newId, type Scopes, type SystemActor, type TenantId } from '@bizosaas/kernel'
import { createPostgresAgentRunStore } from '../adapters/postgres-agent-run-store.ts'
import { noCounts } from '../domain/agent-run.ts'

interface Under {
  readonly scopes: Scopes
  readonly actor: SystemActor
  readonly tenantId: TenantId
  readonly connectionId?: ConnectionId
}

/** A run under way of an agent of its own, so that there may be several. */
export async function addAgentRun({ scopes, actor, tenantId, connectionId = newId<ConnectionId>() }: Under): Promise<AgentRunId> {
  const id = newId<AgentRunId>()
  const about = { agentId: `seo-${id}`, connectionId, workflowRunId: id, counts: noCounts, crewRunId: null, crewPlace: null }
  const standing = { state: 'running' as const, progress: null, abstentions: [], proposalIds: [], failureCode: null }
  const rest = { startedBy: 'system:test', isSimulated: true, createdAt: new Date(), finishedAt: null }
  await scopes.withTenant({ actor, tenantId }, (scope) => createPostgresAgentRunStore().add(scope, { id, tenantId, ...about, ...standing, ...rest }))
  return id
}
