import { type AgencyScope, defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgentCard } from '../domain/agent-card.ts'
import type { AgentRunStore } from '../ports/agent-run-store.ts'
import { type AgentRunView, agentRunView } from './agent-run-view.ts'

export interface ListAgentsDependencies {
  readonly agents: readonly AgentCard[]
  readonly runs: Pick<AgentRunStore, 'latest'>
}

export const listAgentsInput = z.strictObject({ tenantId: z.uuid().optional() })
type Call = ServiceCall<ListAgentsDependencies, z.output<typeof listAgentsInput>, AgencyScope>

export type AgentView = AgentCard & { readonly lastRun: AgentRunView | null }

/** Every agent of the platform with its newest run: agents are code, not rows, so one page holds them all. */
export const listAgents = defineService({
  scope: 'agency',
  permission: permissions.agentRead,
  input: listAgentsInput,
  isOneQuery: true,
  async run({ deps, scope, input }: Call): Promise<Page<AgentView>> {
    const runs = await deps.runs.latest(scope, { agentIds: deps.agents.map(({ id }) => id), tenantId: input.tenantId })
    const runOf = new Map(runs.map((run) => [run.agentId, agentRunView(run)]))
    const items = deps.agents.map((card) => ({ ...card, lastRun: runOf.get(card.id) ?? null }))
    return { items, nextCursor: null }
  },
})
