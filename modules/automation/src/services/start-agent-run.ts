import {
  type AgentRunId,
  actorRef,
  appError,
  type Clock,
  type ConnectionId,
  defineService,
  newId,
  permissions,
  type ServiceCall,
  type TenantScope,
  toId,
} from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgentCard } from '../domain/agent-card.ts'
import { type AgentRun, noCounts } from '../domain/agent-run.ts'
import type { AgentRunStore } from '../ports/agent-run-store.ts'
import type { ConnectedSite, ConnectionDirectory } from '../ports/connection-directory.ts'
import type { WorkflowOutbox } from '../ports/workflow-outbox.ts'
import { type AgentRunView, agentRunView } from './agent-run-view.ts'

export interface StartAgentRunDependencies {
  readonly agents: readonly AgentCard[]
  readonly runs: AgentRunStore
  readonly connections: ConnectionDirectory
  readonly outbox: WorkflowOutbox
  readonly clock: Clock
}

export const startAgentRunInput = z.strictObject({ agentId: z.string().max(80), connectionId: z.uuid() })
type Input = z.output<typeof startAgentRunInput>

/**
 * Queues a run and, in the same transaction, the start of its workflow. The agent acts for the tenant, not for the person who started it.
 * Throws `agent-not-found`, `connection-not-found`, `agent-run-in-flight`.
 */
export const startAgentRun = defineService({
  permission: permissions.agentRun,
  input: startAgentRunInput,
  async run({ deps, actor, scope, input }: ServiceCall<StartAgentRunDependencies, Input>): Promise<AgentRunView> {
    const agent = deps.agents.find(({ id }) => id === input.agentId)
    if (agent === undefined) throw appError('agent-not-found', { details: { agentId: input.agentId } })
    const site = await deps.connections.find(scope, toId<ConnectionId>(input.connectionId))
    if (site === null || !agent.needs.includes(site.connectorId)) throw appError('connection-not-found')
    const run = queuedRun({ scope, agent, site, startedBy: actorRef(actor), at: deps.clock.now() })
    if (!(await deps.runs.add(scope, run))) throw appError('agent-run-in-flight', { details: { agentId: agent.id } })
    const workflowInput = { runId: run.id, agentId: agent.id, connectionId: site.connectionId }
    await deps.outbox.start(scope, { runId: run.workflowRunId, workflow: agent.workflow, input: workflowInput, startedBy: run.startedBy })
    const kept = await deps.runs.find(scope, run.id)
    if (kept === null) throw appError('agent-run-not-found')
    return agentRunView(kept)
  },
})

interface Queued {
  readonly scope: TenantScope
  readonly agent: AgentCard
  readonly site: ConnectedSite
  readonly startedBy: string
  readonly at: Date
}

function queuedRun({ scope, agent, site, startedBy, at }: Queued): AgentRun {
  const id = newId<AgentRunId>()
  return {
    id,
    tenantId: scope.tenantId,
    agentId: agent.id,
    connectionId: site.connectionId,
    workflowRunId: `${scope.tenantId}/${agent.workflow}/${id}`,
    state: 'queued',
    progress: null,
    counts: noCounts,
    abstentions: [],
    proposalIds: [],
    failureCode: null,
    startedBy,
    isSimulated: site.isSimulated,
    createdAt: at,
    finishedAt: null,
  }
}
