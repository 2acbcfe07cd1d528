import { type AgentRunId, appError, type CrewRunId, newId, type TenantScope } from '@bizosaas/kernel'
import type { AgentCard } from '../domain/agent-card.ts'
import { type AgentRun, noCounts } from '../domain/agent-run.ts'
import type { AgentRunStore } from '../ports/agent-run-store.ts'
import type { ConnectedSite } from '../ports/connection-directory.ts'

export interface QueueRequest {
  readonly scope: TenantScope
  readonly runs: Pick<AgentRunStore, 'add'>
  readonly agent: Pick<AgentCard, 'id'>
  /** null for an agent that needs no connection. */
  readonly site: Pick<ConnectedSite, 'connectionId' | 'isSimulated'> | null
  /** Default: as the site is. */
  readonly isSimulated?: boolean
  /** The run of `run-agent` that carries it. Default: one of its own. */
  readonly workflowRunId?: string
  /** The run of the crew it is a member of, and its place in there. */
  readonly crew?: { readonly runId: CrewRunId; readonly place: number }
  readonly startedBy: string
  readonly at: Date
}

/** Adds a queued run; nothing is started yet. Throws `agent-run-in-flight`. */
export async function queueAgentRun({ scope, runs, agent, site, isSimulated, workflowRunId, crew, startedBy, at }: QueueRequest): Promise<AgentRun> {
  const id = newId<AgentRunId>()
  const run: AgentRun = {
    id,
    tenantId: scope.tenantId,
    agentId: agent.id,
    connectionId: site?.connectionId ?? null,
    workflowRunId: workflowRunId ?? `${scope.tenantId}/run-agent/${id}`,
    crewRunId: crew?.runId ?? null,
    crewPlace: crew?.place ?? null,
    state: 'queued',
    progress: null,
    counts: noCounts,
    abstentions: [],
    proposalIds: [],
    failureCode: null,
    startedBy,
    isSimulated: isSimulated ?? site?.isSimulated ?? false,
    createdAt: at,
    finishedAt: null,
  }
  if (!(await runs.add(scope, run))) throw appError('agent-run-in-flight', { details: { agentId: agent.id } })
  return run
}
