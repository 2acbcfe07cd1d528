import { type AgencyScope, type AgentRunId, appError, defineService, permissions, type ServiceCall, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgentRunStore } from '../ports/agent-run-store.ts'
import { type AgentRunView, agentRunView } from './agent-run-view.ts'

export const getAgentRunInput = z.strictObject({ runId: z.uuid() })

/** Throws `agent-run-not-found`, also for a run of a tenant this person may not see. */
export const getAgentRun = defineService({
  scope: 'agency',
  permission: permissions.agentRead,
  input: getAgentRunInput,
  isOneQuery: true,
  async run({
    deps,
    scope,
    input,
  }: ServiceCall<{ readonly runs: AgentRunStore }, z.output<typeof getAgentRunInput>, AgencyScope>): Promise<AgentRunView> {
    const run = await deps.runs.find(scope, toId<AgentRunId>(input.runId))
    if (run === null) throw appError('agent-run-not-found')
    return agentRunView(run)
  },
})
