import { rowsOf } from '@bizosaas/db'
import type { AnyScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import { entryText } from '../domain/audit-chain.ts'
import type { AuditLink } from '../domain/audit-record.ts'
import type { AuditTrail } from '../ports/audit-trail.ts'

const columns = ['seq', 'body', 'previous_hash', 'hash'] as const

/** The chain is linked inside PostgreSQL (`app.append_audit`): one round trip, and the head row is what writers of one tenant queue on. */
export function createPostgresAuditTrail(): AuditTrail {
  return {
    async append(scope, entries) {
      if (entries.length === 0) return
      const bodies = entries.map((entry) => entryText({ ...entry, chain: scope.tenantId }))
      await sql`select app.append_audit(${bodies}::text[])`.execute(rowsOf(scope))
    },
    async appendAgency(scope, entries) {
      if (entries.length === 0) return
      const bodies = entries.map((entry) => entryText({ ...entry, chain: 'agency' }))
      await sql`select app.append_agency_audit(${bodies}::text[])`.execute(rowsOf(scope))
    },
    async page(scope, { beforeSeq, subjectId, limit }) {
      const rows = await rowsOf(scope)
        .selectFrom('audit_record')
        .select(columns)
        .where('tenant_id', '=', scope.tenantId)
        .$if(beforeSeq !== null, (query) => query.where('seq', '<', String(beforeSeq)))
        .$if(subjectId !== null, (query) => query.where('subject_id', '=', subjectId))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(toLink)
    },
    agencyPage: (scope, { beforeSeq, limit }) => readAgency({ scope, from: beforeSeq === null ? null : { before: beforeSeq }, limit }),
    async after(scope, { seq, limit }) {
      const ours = rowsOf(scope).selectFrom('audit_record').select(columns).where('tenant_id', '=', scope.tenantId)
      const rows = await ours.where('seq', '>', String(seq)).orderBy('seq').limit(limit).execute()
      return rows.map(toLink)
    },
    agencyAfter: (scope, { seq, limit }) => readAgency({ scope, from: { after: seq }, limit }),
    async head(scope) {
      const row = await rowsOf(scope).selectFrom('audit_head').select(['seq', 'hash']).where('tenant_id', '=', scope.tenantId).executeTakeFirst()
      return row === undefined ? null : { seq: Number(row.seq), hash: row.hash }
    },
    async agencyHead(scope) {
      const row = await rowsOf(scope).selectFrom('agency_audit_head').select(['seq', 'hash']).executeTakeFirst()
      return row === undefined ? null : { seq: Number(row.seq), hash: row.hash }
    },
  }
}

type Bound = { before: number } | { after: number } | null

async function readAgency({ scope, from, limit }: { scope: AnyScope; from: Bound; limit: number }): Promise<readonly AuditLink[]> {
  const all = rowsOf(scope).selectFrom('agency_audit_record').select(columns).limit(limit)
  if (from !== null && 'after' in from) return (await all.where('seq', '>', String(from.after)).orderBy('seq').execute()).map(toLink)
  const older = from === null ? all : all.where('seq', '<', String(from.before))
  return (await older.orderBy('seq', 'desc').execute()).map(toLink)
}

function toLink(row: { seq: string; body: string; previous_hash: string; hash: string }): AuditLink {
  return { seq: Number(row.seq), body: row.body, previousHash: row.previous_hash, hash: row.hash }
}
