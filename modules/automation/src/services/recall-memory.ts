import { type ProposalId, type TenantScope, toId } from '@bizosaas/kernel'
import type { AgentMemory } from '../domain/agent-memory.ts'
import { remember } from '../domain/remember.ts'
import type { AgentMemoryStore } from '../ports/agent-memory-store.ts'
import type { FindingStore } from '../ports/finding-store.ts'
import type { ProposalAnswers } from '../ports/proposal-answers.ts'

export interface MemoryDependencies {
  readonly memories: Pick<AgentMemoryStore, 'asked'>
  readonly findings: Pick<FindingStore, 'dismissed'>
  readonly proposals: ProposalAnswers
}

/** Years of a busy tenant; older answers count for nothing any more. */
const mostChanges = 5_000
const mostDismissed = 2_000

/** What an agent remembers of a tenant, as it is now. */
export async function recallMemory({
  deps,
  scope,
  agentId,
}: {
  deps: MemoryDependencies
  scope: TenantScope
  agentId: string
}): Promise<AgentMemory> {
  const asked = await deps.memories.asked(scope, { agentId, limit: mostChanges })
  const ids = [...new Set(asked.map(({ proposalId }) => proposalId))]
  const standings =
    ids.length === 0
      ? []
      : await deps.proposals.answers(
          scope,
          ids.map((id) => toId<ProposalId>(id)),
        )
  const dismissed = await deps.findings.dismissed(scope, { agentId, limit: mostDismissed })
  return remember({ asked, standings, dismissed })
}
