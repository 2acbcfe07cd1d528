import { appError } from '@bizosaas/kernel'
import type { DecisionStore } from '../ports/decision-store.ts'
import type { MemoryDatabase } from './memory-database.ts'
import { demand } from './memory-state.ts'

export function createMemoryDecisionStore(db: MemoryDatabase): DecisionStore {
  return {
    async add(scope, decision) {
      const { decisions, versions, people } = db.state(scope)
      const ours = decisions.filter(({ tenantId }) => tenantId === scope.tenantId)
      const isSame = (made: typeof decision) =>
        made.proposalId === decision.proposalId &&
        made.version === decision.version &&
        made.stage === decision.stage &&
        made.userId === decision.userId
      if (ours.some(isSame)) throw appError('decision-already-made')
      demand(!ours.some(({ id }) => id === decision.id), 'this decision is there already')
      demand(
        versions.some((row) => row.tenantId === scope.tenantId && row.proposalId === decision.proposalId && row.version === decision.version),
        'there is no such version',
      )
      demand(
        people.some(({ id }) => id === decision.userId),
        'there is no such person',
      )
      db.change(scope, (state) => ({ decisions: [...state.decisions, { ...decision, tenantId: scope.tenantId }] }))
    },
    async list(scope, { id, version }) {
      const ours = db.state(scope).decisions.filter((made) => made.tenantId === scope.tenantId && made.proposalId === id)
      return ours.filter((made) => version === undefined || made.version === version).toSorted((one, other) => (one.id < other.id ? -1 : 1))
    },
    async approvedMarks(scope) {
      const { decisions, versions, proposals } = db.state(scope)
      const approved = decisions.filter(({ tenantId, verdict }) => tenantId === scope.tenantId && verdict === 'approve')
      const stands = (id: string) => proposals.some((row) => row.tenantId === scope.tenantId && row.id === id && row.state !== 'undone')
      return approved.reverse().flatMap((made) => {
        const version = versions.find((row) => row.tenantId === scope.tenantId && row.proposalId === made.proposalId && row.version === made.version)
        const actions = stands(made.proposalId) ? (version?.content.actions ?? []) : []
        return actions.filter(({ isExcluded }) => !isExcluded).flatMap(({ preview }) => preview.changes.filter(({ marks }) => marks !== undefined))
      })
    },
  }
}
