import type { ProposalStore } from '../ports/proposal-store.ts'
import type { MemoryDatabase } from './memory-database.ts'
import type { MemoryProposalRows } from './memory-proposal-rows.ts'
import { demand } from './memory-state.ts'

type Notes = Pick<ProposalStore, 'addComment' | 'comments' | 'addOutcome' | 'outcomes' | 'addSeal' | 'findSeal'>

/** Comments, outcomes and seals: what is said about a proposal and never changed. */
export function createMemoryProposalNotes(db: MemoryDatabase, rows: MemoryProposalRows): Notes {
  return {
    async addComment(scope, id, comment) {
      rows.demand(scope, id)
      demand(!db.state(scope).comments.some((row) => row.id === comment.id), 'this comment is there already')
      db.change(scope, ({ comments }) => ({ comments: [...comments, { ...comment, tenantId: scope.tenantId, proposalId: id }] }))
    },
    async comments(scope, id) {
      const ours = db.state(scope).comments.filter((row) => row.tenantId === scope.tenantId && row.proposalId === id)
      return ours
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .map(({ tenantId: _tenantId, proposalId: _proposalId, ...comment }) => comment)
    },
    async addOutcome(scope, id, outcome) {
      rows.demand(scope, id)
      const isKnown = (wanted: string) => db.state(scope).evidence.some((row) => row.tenantId === scope.tenantId && row.id === wanted)
      demand(outcome.evidenceId === null || isKnown(outcome.evidenceId), 'there is no such evidence')
      db.change(scope, ({ outcomes }) => ({ outcomes: [...outcomes, { ...outcome, tenantId: scope.tenantId, proposalId: id }] }))
    },
    async outcomes(scope, id) {
      const ours = db.state(scope).outcomes.filter((row) => row.tenantId === scope.tenantId && row.proposalId === id)
      return ours.map(({ tenantId: _tenantId, proposalId: _proposalId, ...outcome }) => outcome)
    },
    async addSeal(scope, seal) {
      const isSame = (row: { tenantId: string; proposalId: string; version: number }) =>
        row.tenantId === scope.tenantId && row.proposalId === seal.proposalId && row.version === seal.version
      const { versions, seals } = db.state(scope)
      demand(versions.some(isSame), 'there is no such version')
      demand(!seals.some(isSame), 'this version is sealed already')
      db.change(scope, (state) => ({ seals: [...state.seals, { ...seal, tenantId: scope.tenantId }] }))
    },
    async findSeal(scope, { id, version }) {
      const { seals } = db.state(scope)
      return seals.find((row) => row.tenantId === scope.tenantId && row.proposalId === id && row.version === version) ?? null
    },
  }
}
