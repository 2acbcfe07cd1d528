import type { ProposalId, TenantScope } from '@bizosaas/kernel'
import type { Proposal } from '../domain/proposal.ts'
import type { MemoryDatabase } from './memory-database.ts'
import { demand, type MemoryProposal, type MemoryState } from './memory-state.ts'

/** How the parts of the proposal store find and replace rows of the scope's own tenant. */
export function createMemoryProposalRows(db: MemoryDatabase) {
  const find = (scope: TenantScope, wanted: ProposalId): MemoryProposal | undefined =>
    db.state(scope).proposals.find(({ tenantId, id }) => tenantId === scope.tenantId && id === wanted)
  return {
    find,
    ours: (scope: TenantScope) => db.state(scope).proposals.filter(({ tenantId }) => tenantId === scope.tenantId),
    /** What a foreign key of PostgreSQL would say. */
    demand: (scope: TenantScope, id: ProposalId) => demand(find(scope, id) !== undefined, 'there is no such proposal'),
    replace: (scope: TenantScope, changed: MemoryProposal) =>
      db.change(scope, ({ proposals }) => ({ proposals: proposals.map((row) => (row.id === changed.id ? changed : row)) })),
    whole: (scope: TenantScope, id: ProposalId): Proposal | null => {
      const row = find(scope, id)
      return row === undefined ? null : wholeOf(db.state(scope), row)
    },
  }
}

export type MemoryProposalRows = ReturnType<typeof createMemoryProposalRows>

function wholeOf({ versions }: MemoryState, row: MemoryProposal): Proposal {
  const { waitsFor: _waitsFor, execution: _execution, version: wanted, ...head } = row
  const found = versions.find(({ tenantId, proposalId, version }) => tenantId === row.tenantId && proposalId === row.id && version === wanted)
  if (found === undefined) throw new TypeError('a proposal without its version')
  const { tenantId: _tenantId, proposalId: _proposalId, ...current } = found
  return { ...head, current }
}
