import { appError, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgentCard } from '../domain/agent-card.ts'
import type { AgentMemory } from '../domain/agent-memory.ts'
import { type MemoryDependencies, recallMemory } from './recall-memory.ts'

export const getAgentMemoryInput = z.strictObject({ agentId: z.string().max(80), tenantId: z.uuid().optional() })
type Call = ServiceCall<MemoryDependencies & { readonly agents: readonly AgentCard[] }, z.output<typeof getAgentMemoryInput>>

/** More than a person reads through at once. */
const shown = 100

export interface AgentMemoryView extends AgentMemory {
  /** Of which `dismissed` shows the newest. */
  readonly dismissedCount: number
}

/** What an agent remembers of one tenant: the newest answers, the ways people edit its texts, and what became of each kind. Throws `agent-not-found`. */
export const getAgentMemory = defineService({
  permission: permissions.agentRead,
  input: getAgentMemoryInput,
  async run({ deps, scope, input: { agentId } }: Call): Promise<AgentMemoryView> {
    if (!deps.agents.some(({ id }) => id === agentId)) throw appError('agent-not-found', { details: { agentId } })
    const { changes, dismissed, patterns, records } = await recallMemory({ deps, scope, agentId })
    const newest = { changes: changes.slice(0, shown), patterns: patterns.slice(0, shown), dismissed: dismissed.slice(0, shown) }
    return { ...newest, records, dismissedCount: dismissed.length }
  },
})
