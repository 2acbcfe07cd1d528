import { rowsOf } from '@bizosaas/db'
import { appError } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { PageSnapshot } from '../domain/page-snapshot.ts'
import type { SiteEvidence } from '../domain/site-evidence.ts'
import type { CrawlStore } from '../ports/crawl-store.ts'
import { storableJson } from './storable-json.ts'

export function createPostgresCrawlStore(): CrawlStore {
  return {
    async addPages(scope, runId, pages) {
      await sql`
        insert into crawl_page (tenant_id, run_id, url, final_url, status, hops, digest, cache, facts, read_at)
        select ${scope.tenantId}, ${runId}, p.url, p."finalUrl", p.status, p.hops, p.digest, p.cache, nullif(p.facts, 'null'::jsonb), p."readAt"
        from jsonb_to_recordset(${storableJson(pages)}::jsonb)
          as p(url text, "finalUrl" text, status integer, hops jsonb, digest text, cache text, facts jsonb, "readAt" timestamptz)
        on conflict (tenant_id, run_id, url) do update
        set final_url = excluded.final_url, status = excluded.status, hops = excluded.hops, digest = excluded.digest, cache = excluded.cache,
          facts = excluded.facts, read_at = excluded.read_at`.execute(rowsOf(scope))
    },
    async finish(scope, runId, { startUrl, siteUrl, links, objects, skipped, stopped, at }) {
      await sql`
        insert into crawl (tenant_id, run_id, start_url, site_url, links, objects, skipped, stopped, finished_at)
        values (${scope.tenantId}, ${runId}, ${startUrl}, ${siteUrl}, ${storableJson(links)}::jsonb, ${storableJson(objects)}::jsonb, ${storableJson(skipped)}::jsonb, ${stopped}, ${at})
        on conflict (tenant_id, run_id) do update
        set site_url = excluded.site_url, links = excluded.links, objects = excluded.objects, skipped = excluded.skipped, stopped = excluded.stopped,
          finished_at = excluded.finished_at`.execute(rowsOf(scope))
    },
    async summary(scope, runId) {
      const { rows } = await sql<Omit<SiteEvidence, 'pages'>>`
        select start_url as "startUrl", site_url as "siteUrl", links, objects from crawl where run_id = ${runId}`.execute(rowsOf(scope))
      const [crawl] = rows
      if (crawl === undefined) throw appError('agent-run-not-found', { details: { reason: 'this run has read nothing to its end' } })
      return crawl
    },
    async pagesAfter(scope, runId, { url, limit }) {
      const { rows } = await sql<PageRow>`
        select url, final_url as "finalUrl", status, hops, digest, cache, facts, read_at as "readAt"
        from crawl_page where run_id = ${runId} and (${url}::text is null or url > ${url}) order by url limit ${limit}`.execute(rowsOf(scope))
      return rows.map((row) => ({ ...row, readAt: row.readAt.toISOString() }))
    },
  }
}

type PageRow = Omit<PageSnapshot, 'readAt'> & { readonly readAt: Date }
