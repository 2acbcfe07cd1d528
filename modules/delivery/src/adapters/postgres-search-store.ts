import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { ClickDay } from '../domain/effect/click-series.ts'
import type { SearchTotal } from '../domain/search/search-export.ts'
import type { SearchCoverage, SearchImport, SearchStore } from '../ports/search-store.ts'

const daysAtOnce = 20_000
const importColumns = sql`id, digest, file_name as "fileName", first_day::text as "firstDay", last_day::text as "lastDay", pages,
  evidence_id as "evidenceId", imported_by as "importedBy", imported_at as "importedAt"`

export function createPostgresSearchStore(): SearchStore {
  return {
    async findByDigest(scope, digest) {
      const { rows } = await sql<SearchImport>`select ${importColumns} from search_import where digest = ${digest}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async add(scope, { file, days }) {
      const { id, digest, fileName, firstDay, lastDay, pages, evidenceId, importedBy, importedAt } = file
      await sql`
        insert into search_import (tenant_id, id, digest, file_name, first_day, last_day, pages, evidence_id, imported_by, imported_at)
        values (${scope.tenantId}, ${id}, ${digest}, ${fileName}, ${firstDay}, ${lastDay}, ${pages}, ${evidenceId}, ${importedBy}, ${importedAt})
      `.execute(rowsOf(scope))
      for (let from = 0; from < days.length; from += daysAtOnce) {
        await sql`
          insert into search_day (tenant_id, page, day, clicks, impressions, position, import_id)
          select ${scope.tenantId}, d.page, d.day, d.clicks, d.impressions, d.position, ${id}
          from jsonb_to_recordset(${JSON.stringify(days.slice(from, from + daysAtOnce))}::jsonb)
            as d(page text, day date, clicks integer, impressions integer, position real)
          on conflict (tenant_id, page, day) do update set clicks = excluded.clicks, impressions = excluded.impressions,
            position = excluded.position, import_id = excluded.import_id`.execute(rowsOf(scope))
      }
    },
    async list(scope, limit) {
      const { rows } = await sql<SearchImport>`select ${importColumns} from search_import order by id desc limit ${limit}`.execute(rowsOf(scope))
      return rows
    },
    async coverage(scope) {
      const { rows } = await sql<SearchCoverage>`
        select min(day)::text as "firstDay", max(day)::text as "lastDay", count(distinct nullif(page, ''))::int as pages from search_day`.execute(
        rowsOf(scope),
      )
      return rows[0] ?? { firstDay: null, lastDay: null, pages: 0 }
    },
    async clicks(scope, { pages, leftOut, from }) {
      const isOurs = sql`d.page = any(${[...pages]})`
      const isOther = sql`d.page <> '' and not d.page = any(${[...pages, ...leftOut]})`
      const { rows } = await sql<ClickDay>`
        select d.day::text as day, coalesce(sum(d.clicks) filter (where ${isOurs}), 0)::int as ours,
          (count(*) filter (where ${isOurs}))::int as "ourRows",
          coalesce(sum(d.clicks) filter (where ${isOther}), 0)::int as others,
          coalesce(bool_or(i.pages > 1) filter (where d.page <> ''), false) as "hasAllPages",
          (sum(d.clicks) filter (where d.page = ''))::int as site
        from search_day d join search_import i on i.tenant_id = d.tenant_id and i.id = d.import_id
        where d.day >= ${from} group by d.day order by d.day`.execute(rowsOf(scope))
      return rows
    },
    async totals(scope, from) {
      const { rows } = await sql<SearchTotal>`
        select page as name, sum(clicks)::int as clicks, sum(impressions)::int as impressions,
          (sum(position * impressions) / nullif(sum(impressions) filter (where position is not null), 0))::float8 as position
        from search_day where page <> '' and day >= ${from} group by page`.execute(rowsOf(scope))
      return rows
    },
    async newestOf(scope, pages) {
      const { rows } = await sql<SearchImport>`
        select ${importColumns} from search_import i
        where exists (select from search_day d where d.import_id = i.id and d.page = any(${[...pages, '']}))
        order by exists (select from search_day d where d.import_id = i.id and d.page = any(${[...pages]})) desc, id desc limit 1`.execute(
        rowsOf(scope),
      )
      return rows[0] ?? null
    },
  }
}
