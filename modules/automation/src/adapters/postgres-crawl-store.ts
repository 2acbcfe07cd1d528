import { rowsOf } from '@bizosaas/db'
import { appError, type EvidenceId } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { PageSnapshot } from '../domain/page-snapshot.ts'
import type { SiteEvidence } from '../domain/site-evidence.ts'
import type { CrawlStore, PlanOutcome } from '../ports/crawl-store.ts'

export function createPostgresCrawlStore(): CrawlStore {
  return {
    async addPages(scope, runId, pages) {
      await sql`
        insert into crawl_page (tenant_id, run_id, url, final_url, status, hops, digest, cache, facts, read_at)
        select ${scope.tenantId}, ${runId}, p.url, p."finalUrl", p.status, p.hops, p.digest, p.cache, nullif(p.facts, 'null'::jsonb), p."readAt"
        from jsonb_to_recordset(${storable(pages)}::jsonb)
          as p(url text, "finalUrl" text, status integer, hops jsonb, digest text, cache text, facts jsonb, "readAt" timestamptz)
        on conflict (tenant_id, run_id, url) do update
        set final_url = excluded.final_url, status = excluded.status, hops = excluded.hops, digest = excluded.digest, cache = excluded.cache,
          facts = excluded.facts, read_at = excluded.read_at`.execute(rowsOf(scope))
    },
    async finish(scope, runId, { startUrl, siteUrl, links, objects, skipped, stopped, at }) {
      await sql`
        insert into crawl (tenant_id, run_id, start_url, site_url, links, objects, skipped, stopped, finished_at)
        values (${scope.tenantId}, ${runId}, ${startUrl}, ${siteUrl}, ${storable(links)}::jsonb, ${storable(objects)}::jsonb, ${storable(skipped)}::jsonb, ${stopped}, ${at})
        on conflict (tenant_id, run_id) do update
        set site_url = excluded.site_url, links = excluded.links, objects = excluded.objects, skipped = excluded.skipped, stopped = excluded.stopped,
          finished_at = excluded.finished_at`.execute(rowsOf(scope))
    },
    async keepEvidence(scope, runId, ids) {
      await sql`update crawl set evidence_ids = ${JSON.stringify(ids)}::jsonb where run_id = ${runId}`.execute(rowsOf(scope))
    },
    async evidenceIds(scope, runId) {
      const { rows } = await sql<{
        ids: Readonly<Record<string, EvidenceId>>
      }>`select evidence_ids as ids from crawl where run_id = ${runId}`.execute(rowsOf(scope))
      return rows[0]?.ids ?? {}
    },
    async keepOutcome(scope, runId, outcome) {
      const entry = JSON.stringify({ [outcome.planKey]: outcome })
      await sql`update crawl set outcomes = outcomes || ${entry}::jsonb where run_id = ${runId}`.execute(rowsOf(scope))
    },
    async outcomes(scope, runId) {
      const { rows } = await sql<{ outcomes: Readonly<Record<string, PlanOutcome>> }>`select outcomes from crawl where run_id = ${runId}`.execute(
        rowsOf(scope),
      )
      return Object.values(rows[0]?.outcomes ?? {})
    },
    async evidence(scope, runId) {
      const db = rowsOf(scope)
      const crawls = await sql<Omit<SiteEvidence, 'pages'>>`select site_url as "siteUrl", links, objects from crawl where run_id = ${runId}`.execute(
        db,
      )
      const [crawl] = crawls.rows
      if (crawl === undefined) throw appError('agent-run-not-found', { details: { reason: 'this run has read nothing to its end' } })
      const { rows } = await sql<Omit<PageSnapshot, 'readAt'> & { readAt: Date }>`
        select url, final_url as "finalUrl", status, hops, digest, cache, facts, read_at as "readAt" from crawl_page where run_id = ${runId} order by url`.execute(
        db,
      )
      return { ...crawl, pages: rows.map((row) => ({ ...row, readAt: row.readAt.toISOString() })) }
    },
  }
}

/** PostgreSQL's JSON holds no NUL and no half of a surrogate pair; a page may. */
function storable(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'string' ? item.replaceAll('\u0000', '').toWellFormed() : item))
}
