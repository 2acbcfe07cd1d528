import type { ProposalId, TenantScope } from '@bizosaas/kernel'
import type { Proposal, ProposalVersion } from '../domain/proposal.ts'
import type { ProposalStore } from '../ports/proposal-store.ts'
import type { MemoryDatabase } from './memory-database.ts'
import type { MemoryProposalRows } from './memory-proposal-rows.ts'
import { demand } from './memory-state.ts'

/** Writes what is proposed, version by version. */
export function createMemoryProposalVersions(db: MemoryDatabase, rows: MemoryProposalRows): Pick<ProposalStore, 'add' | 'append' | 'versions'> {
  const write = (scope: TenantScope, id: ProposalId, version: ProposalVersion) => {
    const { tenantId } = scope
    const isTaken = db.state(scope).versions.some((row) => row.tenantId === tenantId && row.proposalId === id && row.version === version.version)
    demand(!isTaken, 'this version is there already')
    db.change(scope, ({ versions }) => ({ versions: [...versions, { ...version, tenantId, proposalId: id }] }))
  }
  return {
    async add(scope, proposal, waitsFor) {
      demandNew({ db, rows, scope, proposal })
      const { current, ...head } = proposal
      const row = { ...head, tenantId: scope.tenantId, version: current.version, waitsFor, execution: 0, assignedTo: null }
      db.change(scope, ({ proposals }) => ({ proposals: [...proposals, row] }))
      write(scope, proposal.id, current)
    },
    async append(scope, { id, version, isSimulated, waitsFor }) {
      rows.demand(scope, id)
      write(scope, id, version)
      const row = rows.find(scope, id)
      if (row !== undefined) rows.replace(scope, { ...row, version: version.version, isSimulated, waitsFor })
    },
    async versions(scope, id) {
      const ours = db.state(scope).versions.filter((row) => row.tenantId === scope.tenantId && row.proposalId === id)
      return ours.toSorted((one, other) => one.version - other.version).map(({ tenantId: _tenantId, proposalId: _proposalId, ...version }) => version)
    },
  }
}

type Adding = { db: MemoryDatabase; rows: MemoryProposalRows; scope: TenantScope; proposal: Proposal }

/** What the keys of PostgreSQL would say. */
function demandNew({ db, rows, scope, proposal }: Adding): void {
  const { id, undoes, onBehalfOf, originKey, proposedBy } = proposal
  demand(rows.find(scope, id) === undefined, 'this proposal is there already')
  if (undoes !== null) rows.demand(scope, undoes)
  const people = db.state(scope).people.map((person) => person.id)
  demand(onBehalfOf === null || people.includes(onBehalfOf), 'there is no such person')
  const isSameOrigin = originKey !== null && rows.ours(scope).some((row) => row.proposedBy === proposedBy && row.originKey === originKey)
  demand(!isSameOrigin, 'this proposer has used this key')
}
