import type { AgentRunItem, AgentWork, RecordedThought, Thinker } from '@bizosaas/automation'
import { type AgentRunId, appError, type ConnectionId, type TenantId, type TenantScope, toId } from '@bizosaas/kernel'
import type { RunAgentInput } from '../contract.ts'
import type { RunAgentPorts } from '../steps.ts'

export interface AgentAtWork extends AgentWork {
  readonly agent: Thinker
}

interface Working {
  readonly ports: RunAgentPorts
  readonly work: AgentWork
  readonly scope: TenantScope
}

/** Throws `agent-not-found`. */
export function atWork({ ports, input, tenantId }: { ports: RunAgentPorts; input: RunAgentInput; tenantId: string }): AgentAtWork {
  const agent = ports.agents.find(({ id }) => id === input.agentId)
  if (agent === undefined) throw appError('agent-not-found', { details: { agentId: input.agentId } })
  const tenant = toId<TenantId>(tenantId)
  const runId = toId<AgentRunId>(input.runId)
  return {
    tenantId: tenant,
    runId,
    connectionId: input.connectionId === null ? null : toId<ConnectionId>(input.connectionId),
    ...(input.publicSite === undefined ? {} : { publicSite: input.publicSite }),
    agent,
    actor: { kind: 'agent', agentId: agent.id, runId, tenantId: tenant },
  }
}

/** Throws `agent-run-not-found`. */
export async function runOf({ ports, work, scope }: Working): Promise<AgentRunItem> {
  const run = await ports.runs.find(scope, work.runId)
  if (run === null) throw appError('agent-run-not-found')
  return run
}

/** Throws `internal-error` before the agent has thought. */
export async function thoughtOf({ ports, work, scope }: Working): Promise<RecordedThought> {
  const recorded = await ports.records.findThought(scope, work.runId)
  if (recorded === null) throw appError('internal-error', { details: { reason: 'this run has no thought yet' } })
  return recorded
}
