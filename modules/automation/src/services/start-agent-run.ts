import { actorRef, appError, type Clock, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgentCard } from '../domain/agent-card.ts'
import type { AgentRunStore } from '../ports/agent-run-store.ts'
import type { AllowedWorkStore } from '../ports/allowed-work-store.ts'
import type { ConnectionDirectory } from '../ports/connection-directory.ts'
import type { WorkflowOutbox } from '../ports/workflow-outbox.ts'
import { type AgentRunView, agentRunView } from './agent-run-view.ts'
import { demandAllowed } from './demand-allowed.ts'
import { demandSite } from './demand-site.ts'
import { queueAgentRun } from './queue-agent-run.ts'

export interface StartAgentRunDependencies {
  readonly agents: readonly AgentCard[]
  readonly allowedWork: Pick<AllowedWorkStore, 'isAllowed'>
  readonly runs: AgentRunStore
  readonly connections: Pick<ConnectionDirectory, 'find'>
  readonly outbox: WorkflowOutbox
  readonly clock: Clock
}

/** `connectionId` may be left out for an agent that needs no connection. */
export const startAgentRunInput = z.strictObject({ agentId: z.string().max(80), connectionId: z.uuid().optional() })
type Input = z.output<typeof startAgentRunInput>

/**
 * Queues a run and, in the same transaction, the start of its workflow. The agent acts for the tenant, not for the person who started it.
 * Throws `agent-not-found`, `agent-not-allowed`, `connection-not-found`, `agent-run-in-flight`.
 */
export const startAgentRun = defineService({
  permission: permissions.agentRun,
  input: startAgentRunInput,
  async run({ deps, actor, scope, input }: ServiceCall<StartAgentRunDependencies, Input>): Promise<AgentRunView> {
    const agent = deps.agents.find(({ id }) => id === input.agentId)
    if (agent === undefined) throw appError('agent-not-found', { details: { agentId: input.agentId } })
    await demandAllowed({ ...deps, scope, work: { kind: 'agent', id: agent.id } })
    const site = await demandSite({ ...deps, scope, needs: agent.needs, connectionId: input.connectionId })
    const run = await queueAgentRun({ scope, runs: deps.runs, agent, site, startedBy: actorRef(actor), at: deps.clock.now() })
    const workflowInput = { runId: run.id, agentId: agent.id, connectionId: run.connectionId }
    await deps.outbox.start(scope, { runId: run.workflowRunId, workflow: 'run-agent', input: workflowInput, startedBy: run.startedBy })
    const kept = await deps.runs.find(scope, run.id)
    if (kept === null) throw appError('agent-run-not-found')
    return agentRunView(kept)
  },
})
