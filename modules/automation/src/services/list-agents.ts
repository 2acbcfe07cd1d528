import { defineService, type Page, permissions } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgentCard } from '../domain/agent-card.ts'

export interface ListAgentsDependencies {
  readonly agents: readonly AgentCard[]
}

/** Every agent of the platform: code, not rows, so one page holds them all. */
export const listAgents = defineService({
  scope: 'agency',
  permission: permissions.agentRead,
  input: z.looseObject({}),
  run: async ({ deps }: { deps: ListAgentsDependencies }): Promise<Page<AgentCard>> => ({
    items: deps.agents,
    nextCursor: null,
  }),
})
