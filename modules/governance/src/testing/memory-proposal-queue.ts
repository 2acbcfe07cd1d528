import { type AnyScope, appError, type Json, jsonText, type TenantId } from '@bizosaas/kernel'
import { included } from '../domain/derive-facts.ts'
import type { ProposalContent } from '../domain/proposal.ts'
import { stateGroups } from '../domain/proposal-state.ts'
import type { ProposalStore, QueueFilter } from '../ports/proposal-store.ts'
import type { MemoryDatabase } from './memory-database.ts'
import type { MemoryProposal } from './memory-state.ts'

export function createMemoryProposalQueue(db: MemoryDatabase): Pick<ProposalStore, 'queue' | 'summary' | 'labels'> {
  const visible = (scope: AnyScope): ReadonlySet<TenantId> =>
    scope.kind === 'agency' ? db.visible(scope) : new Set(scope.kind === 'tenant' ? [scope.tenantId] : [])
  return {
    async queue(scope, filter) {
      const seen = visible(scope)
      const found = db.state(scope).proposals.filter((row) => seen.has(row.tenantId) && fits({ row, content: contentOf({ db, scope, row }), filter }))
      const newest = found.toSorted((one, other) => (one.id > other.id ? -1 : 1))
      const items = newest.slice(0, filter.limit).map((row) => summaryOf({ db, scope, row }))
      const nextCursor = newest.length > filter.limit ? (newest[filter.limit - 1]?.id ?? null) : null
      return jsonText(JSON.stringify({ items, nextCursor }))
    },
    async summary(scope, id) {
      const row = db.state(scope).proposals.find((proposal) => proposal.tenantId === scope.tenantId && proposal.id === id)
      if (row === undefined) throw appError('proposal-not-found')
      return summaryOf({ db, scope, row })
    },
    labels: async (scope, refs) => new Map(refs.map((ref) => [ref, labelOf({ db, scope, ref })])),
  }
}

type At = { readonly db: MemoryDatabase; readonly scope: AnyScope }

function contentOf({ db, scope, row }: At & { row: MemoryProposal }): ProposalContent {
  const found = db.state(scope).versions.find(({ proposalId, version }) => proposalId === row.id && version === row.version)
  if (found === undefined) throw new TypeError('a proposal without its version')
  return found.content
}

function fits({ row, content, filter }: { row: MemoryProposal; content: ProposalContent; filter: QueueFilter }): boolean {
  const { group, tenantId, risk, findingCode, agentId, undoes, states, cursor } = filter
  const same = (wanted: string | undefined, is: string | null) => wanted === undefined || wanted === is
  return (
    (group === 'all' || stateGroups[row.state] === group) &&
    same(tenantId, row.tenantId) &&
    same(risk, content.risk) &&
    same(agentId === undefined ? undefined : `agent:${agentId}`, row.proposedBy) &&
    same(undoes, row.undoes) &&
    (findingCode === undefined || content.findingCodes.includes(findingCode)) &&
    (states === undefined || states.includes(row.state)) &&
    (cursor === undefined || row.id < cursor)
  )
}

function summaryOf({ db, scope, row }: At & { row: MemoryProposal }): Json {
  const { title, risk, grade, actions, findingCodes, costMicros, currency, expiresAt } = contentOf({ db, scope, row })
  const tenant = db.state(scope).tenants.find(({ id }) => id === row.tenantId)
  const target = (included(actions)[0] ?? actions[0])?.preview.target
  return {
    ...{ id: row.id, version: row.version, kind: row.kind, state: row.state, title },
    tenant: { id: row.tenantId, slug: tenant?.slug ?? '', name: tenant?.name ?? '', isSimulated: tenant?.isSimulated ?? false },
    target: target === undefined ? null : `${target.system} · ${target.account}`,
    proposedBy: { ref: row.proposedBy, label: labelOf({ db, scope, ref: row.proposedBy }) },
    ...{ risk, grade, actionCount: included(actions).length, findingCodes: [...findingCodes], costMicros, currency },
    waitsFor: row.waitsFor === null ? null : { stage: row.waitsFor.stage, missing: row.waitsFor.missing },
    isSimulated: row.isSimulated,
    expiresAt: expiresAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
  }
}

function labelOf({ db, scope, ref }: At & { ref: string }): string {
  const [kind, name = ''] = ref.split(':')
  if (kind === 'user') return db.state(scope).people.find(({ id }) => id === name)?.name ?? 'Someone'
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`
}
