import type { AnyScope } from '@bizosaas/kernel'
import { entryText, genesisHash, linkHash } from '../domain/audit-chain.ts'
import type { AuditLink } from '../domain/audit-record.ts'
import type { AuditTrail, NewAuditEntry } from '../ports/audit-trail.ts'
import type { MemoryDatabase } from './memory-database.ts'

type Request = { readonly beforeSeq: number | null; readonly limit: number; readonly subjectId?: string | null }

export function createMemoryAuditTrail(db: MemoryDatabase): AuditTrail {
  const linksOf = (scope: AnyScope): readonly AuditLink[] => db.state(scope).audit[chainOf(scope)] ?? []
  const append = (scope: AnyScope, entries: readonly NewAuditEntry[]) => {
    const chain = chainOf(scope)
    const links = [...linksOf(scope)]
    for (const entry of entries) links.push(linkAfter(links, entryText({ ...entry, chain })))
    db.change(scope, ({ audit }) => ({ audit: { ...audit, [chain]: links } }))
  }
  const page = (scope: AnyScope, { beforeSeq, limit, subjectId = null }: Request) =>
    linksOf(scope)
      .filter(({ seq, body }) => (beforeSeq === null || seq < beforeSeq) && (subjectId === null || subjectOf(body) === subjectId))
      .toReversed()
      .slice(0, limit)
  const after = (scope: AnyScope, { seq, limit }: { seq: number; limit: number }) =>
    linksOf(scope)
      .filter((link) => link.seq > seq)
      .slice(0, limit)
  const head = (scope: AnyScope) => {
    const last = linksOf(scope).at(-1)
    return last === undefined ? null : { seq: last.seq, hash: last.hash }
  }
  return {
    append: async (scope, entries) => append(scope, entries),
    appendAgency: async (scope, entries) => append(scope, entries),
    page: async (scope, request) => page(scope, request),
    agencyPage: async (scope, request) => page(scope, request),
    after: async (scope, request) => after(scope, request),
    agencyAfter: async (scope, request) => after(scope, request),
    head: async (scope) => head(scope),
    agencyHead: async (scope) => head(scope),
  }
}

function chainOf(scope: AnyScope): string {
  return scope.kind === 'tenant' ? scope.tenantId : 'agency'
}

function linkAfter(links: readonly AuditLink[], body: string): AuditLink {
  const previousHash = links.at(-1)?.hash ?? genesisHash
  return { seq: links.length + 1, body, previousHash, hash: linkHash({ previousHash, body }) }
}

function subjectOf(body: string): unknown {
  const entry: { subjectId: unknown } = JSON.parse(body)
  return entry.subjectId
}
