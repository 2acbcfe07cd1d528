import { type Clock, type Scopes, type TenantScope, toJson } from '@bizosaas/kernel'
import type { AgentMemory } from '../domain/agent-memory.ts'
import type { EvidenceSource } from '../ports/evidence-source.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import { createRecordedSource } from './recorded-source.ts'

export interface AgentMemorySourceDependencies {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly records: RunRecordStore
  readonly recall: (call: { scope: TenantScope; agentId: string }) => Promise<AgentMemory>
}

/** What the agent remembers of its tenant, as it was when the run read it: so a replay remembers no more than the run did. */
export function createAgentMemorySource({ scopes, clock, records, recall }: AgentMemorySourceDependencies): EvidenceSource {
  return createRecordedSource({
    id: 'agent-memory',
    scopes,
    records,
    clock,
    async read({ work }) {
      const { changes, ...memory } = await scopes.withTenant(work, (scope) => recall({ scope, agentId: work.actor.agentId }))
      // What was accepted as it was is counted in the records; its texts stand on the site and are read there.
      const answered = changes.filter(({ answer }) => answer !== 'accepted')
      return { state: 'read', content: toJson({ changes: answered, ...memory }), items: changes.length }
    },
  })
}
