import { rowsOf } from '@bizosaas/db'
import { toPage } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { AuditBrowser, AuditFilter } from './gateway-deps.ts'

interface Row {
  readonly id: string
  readonly tenant: unknown
  readonly seq: number
  readonly hash: string
  readonly body: { event: string; actor: string; subjectKind: string; subjectId: string | null; detail: Record<string, unknown>; at: string }
  readonly label: string
}

/** How far back the choices of a filter look, in records of each chain: a look through a whole history would cost more than the list. */
const choiceDepth = 2000

/**
 * The newest records of each chain, merged by time. A chain is read by its key, newest first and no further than a page,
 * so the length of the history costs nothing. A cursor is the place in that order: `<instant>|<tenant>|<seq>`.
 */
export function createAuditBrowser(): AuditBrowser {
  return {
    async page(scope, { limit, cursor, tenantId, ...filter }) {
      const [at = null, tenant = null, seq = null] = cursor?.split('|') ?? []
      const { rows } = await sql<Row>`
        select concat_ws('|', a.at, t.id, a.seq) as id, json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'isSimulated', t.is_simulated) as tenant,
          a.seq::int, a.hash, a.body, app.actor_label(a.body ->> 'actor') as label
        from visible_tenant t
        cross join lateral (
          select r.seq, r.hash, r.body::jsonb as body, r.body::jsonb ->> 'at' as at
          from audit_record r
          where r.tenant_id = t.id and r.seq < case when t.id = ${tenant}::uuid then ${seq}::bigint else 9223372036854775807 end
            and (${at}::text is null or (r.body::jsonb ->> 'at', r.tenant_id, r.seq) < (${at}, ${tenant}::uuid, ${seq}::bigint))
            and ${fits(filter)}
          order by r.seq desc limit ${limit + 1}
        ) a
        where ${tenantId ?? null}::uuid is null or t.id = ${tenantId ?? null}::uuid
        order by a.at desc, t.id desc, a.seq desc limit ${limit + 1}`.execute(rowsOf(scope))
      return toPage(rows.map(toRecord), limit)
    },
    async agencyPage(scope, { limit, cursor, ...filter }) {
      const { rows } = await sql<Row>`
        select r.seq::text as id, null as tenant, r.seq::int, r.hash, r.body::jsonb as body,
          case when r.actor like 'user:%' then coalesce((select u.name from app_user u where u.id = split_part(r.actor, ':', 2)::uuid), 'Someone')
            else app.actor_label(r.actor) end as label
        from agency_audit_record r
        where (${cursor ?? null}::bigint is null or r.seq < ${cursor ?? null}::bigint) and ${fits(filter)}
        order by r.seq desc limit ${limit + 1}`.execute(rowsOf(scope))
      return toPage(rows.map(toRecord), limit)
    },
    async choices(scope, { tenantId }) {
      const { rows } = await sql<{ actors: { ref: string; label: string }[]; events: string[] }>`
        with newest as (
          select a.actor, a.event from visible_tenant t
          cross join lateral (select r.actor, r.event from audit_record r where r.tenant_id = t.id order by r.seq desc limit ${choiceDepth}) a
          where ${tenantId ?? null}::uuid is null or t.id = ${tenantId ?? null}::uuid)
        select
          (select coalesce(json_agg(json_build_object('ref', actor, 'label', app.actor_label(actor)) order by actor), '[]') from (select distinct actor from newest) d)
            as actors,
          (select coalesce(json_agg(event order by event), '[]') from (select distinct event from newest) d) as events`.execute(rowsOf(scope))
      return rows[0] ?? { actors: [], events: [] }
    },
  }
}

/** Instants of records are texts of one form, so they compare as texts. */
function fits({ event, actor, from, to }: AuditFilter) {
  return sql`(${event ?? null}::text is null or r.event = ${event ?? null}) and (${actor ?? null}::text is null or r.actor = ${actor ?? null})
    and (${instant(from)}::text is null or r.body::jsonb ->> 'at' >= ${instant(from)})
    and (${instant(to)}::text is null or r.body::jsonb ->> 'at' < ${instant(to)})`
}

function instant(text: string | undefined): string | null {
  return text === undefined ? null : new Date(text).toISOString()
}

function toRecord({ id, tenant, seq, hash, body, label }: Row) {
  const { event, actor, subjectKind, subjectId, detail, at } = body
  const subject = subjectId === null ? subjectKind : `${subjectKind} ${subjectId}`
  return { ...{ id, seq, tenant, hash, event, actor, subject, subjectKind, subjectId, detail, at }, actorLabel: label }
}
