import { type AgencyScope, defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgentRunStore } from '../ports/agent-run-store.ts'
import { type AgentRunView, agentRunView } from './agent-run-view.ts'
import { pageQuery } from './page-query.ts'

export const listAgentRunsInput = pageQuery.extend({ agentId: z.string().max(80).optional() })

/** Runs over all tenants this person may see, newest first. */
export const listAgentRuns = defineService({
  scope: 'agency',
  permission: permissions.agentRead,
  input: listAgentRunsInput,
  isOneQuery: true,
  async run({
    deps,
    scope,
    input,
  }: ServiceCall<{ readonly runs: AgentRunStore }, z.output<typeof listAgentRunsInput>, AgencyScope>): Promise<Page<AgentRunView>> {
    const { items, nextCursor } = await deps.runs.list(scope, input)
    return { items: items.map(agentRunView), nextCursor }
  },
})
