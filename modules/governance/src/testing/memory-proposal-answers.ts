import type { PlannedAction } from '../domain/planned-action.ts'
import type { ProposedText } from '../domain/proposal-answer.ts'
import type { ProposalStore } from '../ports/proposal-store.ts'
import type { MemoryDatabase } from './memory-database.ts'
import type { MemoryProposalRows } from './memory-proposal-rows.ts'
import type { MemoryProposal } from './memory-state.ts'

/** What became of proposals. */
export function createMemoryProposalAnswers(db: MemoryDatabase, rows: MemoryProposalRows): Pick<ProposalStore, 'answers' | 'changed'> {
  return {
    async changed(scope, { states, since, limit }) {
      const found = rows.ours(scope).filter(({ state, createdAt }) => states.includes(state) && createdAt.getTime() >= since.getTime())
      return found
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .slice(0, limit)
        .flatMap(({ id, state, createdAt }) => {
          const whole = rows.whole(scope, id)
          if (whole === null) return []
          const { title, expiresAt } = whole.current.content
          return [{ id, title, state, createdAt, changedAt: createdAt, expiresAt }]
        })
    },
    async answers(scope, ids) {
      const { versions, decisions, outcomes } = db.state(scope)
      const isOf = (row: MemoryProposal) => (one: { tenantId: string; proposalId: string }) =>
        one.tenantId === row.tenantId && one.proposalId === row.id
      const wanted = rows.ours(scope).filter(({ id }) => ids.includes(id))
      return wanted
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .map((row) => {
          const own = versions.filter(isOf(row)).toSorted((one, other) => one.version - other.version)
          const first = own[0]?.content.actions ?? []
          const actions = (own.at(-1)?.content.actions ?? []).map((action, at) => {
            const asked = textsOf(first[at] ?? action)
            return { asked, stands: textsOf(action), isExcluded: action.isExcluded }
          })
          const no = decisions.filter(isOf(row)).findLast(({ verdict }) => verdict === 'reject')
          const measured = outcomes.filter(isOf(row)).findLast(({ kind }) => kind === 'measured')
          return { id: row.id, state: row.state, at: row.createdAt, actions, reason: no?.reason ?? null, verdict: verdictOf(measured?.detail) }
        })
    },
  }
}

function textsOf({ preview }: PlannedAction): readonly ProposedText[] {
  return preview.changes.map(({ label, after }) => ({ label, text: after }))
}

function verdictOf(detail: unknown): string | null {
  return typeof detail === 'object' && detail !== null && 'verdict' in detail ? String(detail.verdict) : null
}
