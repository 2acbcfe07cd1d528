import { appError } from '@bizosaas/kernel'
import type { ProposalStore } from '../ports/proposal-store.ts'
import type { MemoryDatabase } from './memory-database.ts'
import type { MemoryProposalRows } from './memory-proposal-rows.ts'

type Reader = Pick<ProposalStore, 'find' | 'lock' | 'claimOrigin' | 'undoing' | 'expired' | 'verified'>

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

/** Finds proposals by what they are and how they stand. Transactions of this database follow each other, so a lock needs no more than a look. */
export function createMemoryProposalReader(db: MemoryDatabase, rows: MemoryProposalRows): Reader {
  return {
    find: async (scope, id) => rows.whole(scope, id),
    async lock(scope, id) {
      const proposal = rows.whole(scope, id)
      if (proposal === null) throw appError('proposal-not-found')
      return proposal
    },
    async claimOrigin(scope, { proposedBy, key }) {
      return rows.ours(scope).find((row) => row.proposedBy === proposedBy && row.originKey === key)?.id ?? null
    },
    async undoing(scope, id) {
      const found = rows.ours(scope).filter(({ undoes }) => undoes === id)
      return found.toSorted(byId).map((row) => ({ id: row.id, state: row.state }))
    },
    async expired(scope, { now, limit }) {
      const isLate = (id: string, version: number) =>
        db.state(scope).versions.some((row) => row.proposalId === id && row.version === version && row.content.expiresAt.getTime() <= now.getTime())
      return rows
        .ours(scope)
        .filter(({ kind, state }) => kind !== 'enhancement' && ['pending', 'changes-requested', 'approved'].includes(state))
        .filter(({ id, version }) => isLate(id, version))
        .toSorted(byId)
        .slice(0, limit)
        .map(({ id }) => id)
    },
    async verified(scope, limit) {
      const found = rows.ours(scope).filter(({ kind, state, undoes }) => kind === 'change' && state === 'verified' && undoes === null)
      return found
        .toSorted(byId)
        .slice(0, limit)
        .map(({ id }) => id)
    },
  }
}
