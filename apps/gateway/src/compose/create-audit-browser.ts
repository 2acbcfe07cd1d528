import { rowsOf } from '@bizosaas/db'
import { toPage } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { AuditBrowser } from './gateway-deps.ts'

interface Row {
  readonly id: string
  readonly tenant: unknown
  readonly seq: number
  readonly hash: string
  readonly body: { event: string; actor: string; subjectKind: string; subjectId: string | null; detail: Record<string, unknown>; at: string }
  readonly label: string
}

/**
 * The newest records of each chain, merged by time. A chain is read by its key, newest first and no further than a page,
 * so the length of the history costs nothing. A cursor is the place in that order: `<instant>|<tenant>|<seq>`.
 */
export function createAuditBrowser(): AuditBrowser {
  return {
    async page(scope, { limit, cursor, tenantId }) {
      const [at = null, tenant = null, seq = null] = cursor?.split('|') ?? []
      const { rows } = await sql<Row>`
        select concat_ws('|', a.at, t.id, a.seq) as id, json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'isSimulated', t.is_simulated) as tenant,
          a.seq::int, a.hash, a.body, app.actor_label(a.body ->> 'actor') as label
        from visible_tenant t
        cross join lateral (
          select r.seq, r.hash, r.body::jsonb as body, r.body::jsonb ->> 'at' as at
          from audit_record r
          where r.tenant_id = t.id and (${at}::text is null or (r.body::jsonb ->> 'at', r.tenant_id, r.seq) < (${at}, ${tenant}::uuid, ${seq}::bigint))
          order by r.seq desc limit ${limit + 1}
        ) a
        where ${tenantId ?? null}::uuid is null or t.id = ${tenantId ?? null}::uuid
        order by a.at desc, t.id desc, a.seq desc limit ${limit + 1}`.execute(rowsOf(scope))
      return toPage(rows.map(toRecord), limit)
    },
  }
}

function toRecord({ id, tenant, seq, hash, body, label }: Row) {
  const { event, actor, subjectKind, subjectId, detail, at } = body
  return {
    id,
    seq,
    tenant,
    event,
    actor,
    actorLabel: label,
    subject: subjectId === null ? subjectKind : `${subjectKind} ${subjectId}`,
    detail,
    hash,
    at,
  }
}
