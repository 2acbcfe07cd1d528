import type { ConnectedSite, Thought } from '@bizosaas/automation'
import { type AgentActor, type AgentRunId, appError, type ConnectionId, type TenantId, type TenantScope, toId } from '@bizosaas/kernel'
import type { GuardianInput } from '../contract.ts'
import type { GuardianPorts, SiteThinker } from '../steps.ts'

/** Who is at work on what: the same in every step of a run. */
export interface GuardianWork {
  readonly tenantId: TenantId
  readonly runId: AgentRunId
  readonly connectionId: ConnectionId
  readonly agent: SiteThinker
  readonly actor: AgentActor
}

/** Throws `agent-not-found`. */
export function atWork({ ports, input, tenantId }: { ports: GuardianPorts; input: GuardianInput; tenantId: string }): GuardianWork {
  const agent = ports.agents.find(({ id }) => id === input.agentId)
  if (agent === undefined) throw appError('agent-not-found', { details: { agentId: input.agentId } })
  const tenant = toId<TenantId>(tenantId)
  const runId = toId<AgentRunId>(input.runId)
  return {
    tenantId: tenant,
    runId,
    connectionId: toId<ConnectionId>(input.connectionId),
    agent,
    actor: { kind: 'agent', agentId: agent.id, runId, tenantId: tenant },
  }
}

/** The connection of the run. Throws `connection-not-found` when it is gone. */
export async function siteOf({ ports, work, scope }: { ports: GuardianPorts; work: GuardianWork; scope: TenantScope }): Promise<ConnectedSite> {
  const site = await ports.connections.find(scope, work.connectionId)
  if (site === null) throw appError('connection-not-found')
  return site
}

/** The thought about what this run has read: deterministic, so every step comes to the same. */
export async function thoughtOf({ ports, work, scope }: { ports: GuardianPorts; work: GuardianWork; scope: TenantScope }): Promise<Thought> {
  const thought = work.agent.rules(await ports.crawls.evidence(scope, work.runId))
  const foreign = thought.proposals.flatMap(({ calls }) => calls).find(({ actionId }) => !work.agent.proposes.includes(actionId))
  if (foreign !== undefined) throw appError('permission-denied-by-agent-mask', { details: { actionId: foreign.actionId } })
  return thought
}
