import { rowsOf } from '@bizosaas/db'
import type { TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { WrittenField } from '../../domain/report/report.ts'
import { evidenceTitle } from './evidence-title.ts'

/** A page's whole text would fill the report; what changed in it stands on the card. */
const mostLetters = 2000

interface Written {
  readonly fields: readonly WrittenField[]
  readonly objects: number
}

/** Before and after of what these proposals wrote, as their cards showed it, and what the evidence they cite says a visitor got before. */
export async function readFields(call: {
  scope: TenantScope
  proposalIds: readonly string[]
  mostFields: number
}): Promise<ReadonlyMap<string, Written>> {
  const { scope, proposalIds, mostFields } = call
  if (proposalIds.length === 0) return new Map()
  const { rows } = await sql<Written & { id: string }>`
    with written as (
      select e.proposal_id as id, e.action_index, v.content -> 'actions' -> e.action_index -> 'preview' as seen,
        v.content -> 'evidenceIds' as cited
      from effect e join proposal_version v on v.tenant_id = e.tenant_id and v.proposal_id = e.proposal_id and v.version = e.version
      where e.tenant_id = ${scope.tenantId} and e.proposal_id = any (${[...proposalIds]}::uuid[]) and e.state in ('done', 'settled-done', 'undone')),
    field as (
      select w.id, w.action_index, c.place, w.cited, w.seen -> 'target' as target, c.field,
        coalesce(c.field -> 'context' ->> 'pageUrl', w.seen -> 'target' ->> 'objectUrl') as url,
        row_number() over (partition by w.id order by w.action_index, c.place) as at
      from written w cross join lateral jsonb_array_elements(w.seen -> 'changes') with ordinality c(field, place))
    select w.id, count(*)::int as objects, (
      select coalesce(jsonb_agg(jsonb_build_object(
        'object', f.target ->> 'objectLabel', 'url', f.url, 'path', substring(f.url from '^[a-z]+://[^/]+(/[^?#]*)'),
        'label', f.field ->> 'label', 'kind', f.field ->> 'kind',
        'before', left(f.field ->> 'before', ${mostLetters}), 'after', left(f.field ->> 'after', ${mostLetters}),
        'seenBefore', (
          select left(e.content #>> '{}', ${mostLetters})
          from jsonb_array_elements_text(f.cited) c(id) join evidence e on e.tenant_id = ${scope.tenantId} and e.id = c.id::uuid
          where e.source_url = f.url and jsonb_typeof(e.content) = 'string'
            and e.title like ${evidenceTitle(sql`f.field ->> 'kind'`)}
          order by e.id desc limit 1)) order by f.at), '[]')
      from field f where f.id = w.id and f.at <= ${mostFields}) as fields
    from written w group by w.id`.execute(rowsOf(scope))
  return new Map(rows.map(({ id, fields, objects }) => [id, { fields, objects }]))
}
