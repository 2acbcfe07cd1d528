import { rowsOf } from '@bizosaas/db'
import { type TenantScope, toPage } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'
import { isInternal } from '../../domain/report/is-internal.ts'
import type { MonthSpan } from '../../domain/report/month-span.ts'
import type { ChangePage, ChangeRequest, ReportActor, ReportChange } from '../../domain/report/report.ts'
import { type ChangePart, noChanges } from '../../domain/report/report-part.ts'
import { happened } from './happened.ts'
import { readFields } from './read-fields.ts'

type Row = Omit<ReportChange, 'fields' | 'objects' | 'actors'> & { readonly actors: readonly Omit<ReportActor, 'isInternal'>[] }

/** Told to the last one: what was published in the name of the client, and what waits for them. */
const toldWhole: readonly ChangePart[] = ['changed', 'waiting']

/** The newest changes of each part, all of what was made or waits, and how many there are of each. */
export async function readChanges(
  scope: TenantScope,
  span: MonthSpan,
  most: number,
): Promise<{ counts: Readonly<Record<ChangePart, number>>; items: readonly ReportChange[] }> {
  const { rows } = await sql<Row & { total: number }>`
    with ${happened(scope, span)},
    ranked as (select *, count(*) over (partition by part) as total, row_number() over (partition by part order by proposal_id desc) as place from happened)
    select ${columns(scope)}, r.total::int ${joined(scope, sql`ranked`)} where r.place <= ${most} or r.part = any (${[...toldWhole]}::text[]) order by r.proposal_id desc`.execute(
    rowsOf(scope),
  )
  const counts = { ...noChanges }
  for (const { part, total } of rows) counts[part] = total
  const items = await withFields({ scope, rows: rows.map(({ total: _total, ...row }) => row), mostFields: 1000 })
  return { counts, items }
}

/** All changes of one part. */
export async function readChangePage(scope: TenantScope, span: MonthSpan, request: ChangeRequest): Promise<ChangePage> {
  const { part, by, reason, limit, cursor } = request
  const conditions = [
    sql`r.part = ${part}`,
    ...(by === undefined ? [] : [sql`${`user:${by}`} = any (r.actors)`]),
    ...(reason === undefined ? [] : [sql`r.facts ->> 'reason' = ${reason}`]),
    ...(cursor === undefined ? [] : [sql`r.proposal_id < ${cursor}`]),
  ]
  const { rows } = await sql<Row>`
    with ${happened(scope, span)} select ${columns(scope)} ${joined(scope, sql`happened`)}
    where ${sql.join(conditions, sql` and `)} order by r.proposal_id desc limit ${limit + 1}`.execute(rowsOf(scope))
  const { items, nextCursor } = toPage(rows, limit)
  return { items: await withFields({ scope, rows: items, mostFields: 20 }), nextCursor }
}

function columns({ tenantId }: TenantScope): RawBuilder<unknown> {
  return sql`
    r.proposal_id as id, r.part, p.kind, p.title, p.target, p.is_simulated as "isSimulated", r.at, r.text,
    (select coalesce(jsonb_agg(jsonb_build_object('ref', a, 'label', app.actor_label(a), 'text', r.facts -> 'said' ->> a, 'side', (
        select case when d.role in ('super_admin', 'platform_admin') then 'agency' else 'client' end
        from decision d where a like 'user:%' and d.tenant_id = ${tenantId} and 'user:' || d.user_id = a order by d.id desc limit 1)) order by a), '[]')
      from unnest(r.actors) a) as actors,
    r.facts -> 'expected' as expected,
    r.facts ->> 'reason' as reason,
    r.proposal_id in (select proposal_id from taken_back) as "isTakenBack",
    case when r.part = 'waiting' then p.waits_for ->> 'stage' end as "waitsFor"`
}

function joined({ tenantId }: TenantScope, rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`from ${rows} r join proposal p on p.tenant_id = ${tenantId} and p.id = r.proposal_id`
}

const carriedOut: readonly ChangePart[] = ['changed', 'verified', 'live', 'undone', 'lift', 'loss', 'no-effect']

async function withFields(call: { scope: TenantScope; rows: readonly Row[]; mostFields: number }): Promise<readonly ReportChange[]> {
  const { scope, rows, mostFields } = call
  const written = rows.filter(({ part }) => carriedOut.includes(part)).map(({ id }) => id)
  const fieldsOf = await readFields({ scope, proposalIds: [...new Set(written)], mostFields })
  return rows.map((row) => ({
    ...row,
    actors: row.actors.map((actor) => ({ ...actor, isInternal: isInternal({ part: row.part, side: actor.side }) })),
    ...((carriedOut.includes(row.part) && fieldsOf.get(row.id)) || { fields: [], objects: 0 }),
  }))
}
