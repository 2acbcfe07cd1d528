import type { AgentRunId, TenantScope } from '@bizosaas/kernel'
import type { AskedChange } from '../domain/agent-memory.ts'

/** What agents asked for, change by change. What became of it stands with whoever decides. */
export interface AgentMemoryStore {
  /** Safe to repeat. */
  keep(scope: TenantScope, asked: { agentId: string; runId: AgentRunId; at: Date; changes: readonly AskedChange[] }): Promise<void>
  /** The newest proposal first, its changes in their order. */
  asked(scope: TenantScope, of: { agentId: string; limit: number }): Promise<readonly AskedChange[]>
}
