import { rowsOf } from '@bizosaas/db'
import { type AgentRunId, appError, type TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { PageSnapshot } from '../domain/page-snapshot.ts'
import type { LinkAnswer, SiteSummary } from '../domain/site-evidence.ts'
import type { CrawlStore } from '../ports/crawl-store.ts'
import { storableJson } from './storable-json.ts'

export function createPostgresCrawlStore(): CrawlStore {
  return {
    async addPages(scope, runId, pages) {
      await sql`
        insert into crawl_page (tenant_id, run_id, url, final_url, status, hops, is_loop, depth, content_type, bytes, elapsed_ms, headers, digest, cache, facts, read_at)
        select ${scope.tenantId}, ${runId}, p.url, p."finalUrl", p.status, p.hops, p."isLoop", p.depth, p."contentType", p.bytes, p."elapsedMs", p.headers, p.digest, p.cache,
          nullif(p.facts, 'null'::jsonb), p."readAt"
        from jsonb_to_recordset(${storableJson(pages)}::jsonb)
          as p(url text, "finalUrl" text, status integer, hops jsonb, "isLoop" boolean, depth integer, "contentType" text, bytes integer, "elapsedMs" integer, headers jsonb,
            digest text, cache text, facts jsonb, "readAt" timestamptz)
        on conflict (tenant_id, run_id, url) do update
        set final_url = excluded.final_url, status = excluded.status, hops = excluded.hops, is_loop = excluded.is_loop, depth = excluded.depth, content_type = excluded.content_type,
          bytes = excluded.bytes, elapsed_ms = excluded.elapsed_ms, headers = excluded.headers, digest = excluded.digest, cache = excluded.cache,
          facts = excluded.facts, read_at = excluded.read_at`.execute(rowsOf(scope))
    },
    async finish(scope, runId, { startUrl, siteUrl, isComplete, links, images, objects, sitemap, blocked, plainHttp, skipped, stopped, at }) {
      await sql`
        insert into crawl (tenant_id, run_id, start_url, site_url, is_complete, links, images, objects, sitemap, blocked, plain_http, skipped, stopped, finished_at)
        values (${scope.tenantId}, ${runId}, ${startUrl}, ${siteUrl}, ${isComplete}, ${storableJson(links)}::jsonb, ${storableJson(images)}::jsonb,
          ${storableJson(objects)}::jsonb, ${storableJson(sitemap)}::jsonb, ${storableJson(blocked)}::jsonb, ${storableJson(plainHttp)}::jsonb,
          ${storableJson(skipped)}::jsonb, ${stopped}, ${at})
        on conflict (tenant_id, run_id) do update
        set site_url = excluded.site_url, is_complete = excluded.is_complete, links = excluded.links, images = excluded.images, objects = excluded.objects,
          sitemap = excluded.sitemap, blocked = excluded.blocked, plain_http = excluded.plain_http, skipped = excluded.skipped, stopped = excluded.stopped,
          finished_at = excluded.finished_at`.execute(rowsOf(scope))
      if (stopped !== goesOn) await forgetAddresses(scope, runId)
    },
    async isFinished(scope, runId) {
      const { rows } = await sql`select 1 from crawl where run_id = ${runId} and stopped <> ${goesOn}`.execute(rowsOf(scope))
      return rows.length > 0
    },
    async digests(scope, runId) {
      const { rows } = await sql<{ digest: string }>`select digest from crawl_page where run_id = ${runId} order by digest`.execute(rowsOf(scope))
      return rows.map(({ digest }) => digest)
    },
    async summary(scope, runId) {
      const { rows } = await sql<SiteSummary>`
        select start_url as "startUrl", site_url as "siteUrl", is_complete as "isComplete", objects, links, images, sitemap, blocked,
          nullif(plain_http, 'null'::jsonb) as "plainHttp"
        from crawl where run_id = ${runId}`.execute(rowsOf(scope))
      const [crawl] = rows
      if (crawl === undefined) throw appError('agent-run-not-found', { details: { reason: 'this run has read nothing to its end' } })
      // Crawls of earlier versions kept the answers of pages among their links, too.
      const answers = [...(await answersOfPages(scope, runId)), ...crawl.links].map((answer) => [answer.url, answer] as const)
      return { ...crawl, links: [...new Map(answers).values()] }
    },
    async lastRun(scope, { than, siteUrl }) {
      const { rows } = await sql<{ runId: AgentRunId }>`
        select run_id as "runId" from crawl where rtrim(start_url, '/') = rtrim(${siteUrl}, '/') and run_id <> ${than}
        order by finished_at desc limit 1`.execute(rowsOf(scope))
      return rows[0]?.runId ?? null
    },
    async page(scope, runId, url) {
      const { rows } = await sql<PageRow>`select ${columns} from crawl_page where run_id = ${runId} and url = ${url}`.execute(rowsOf(scope))
      return rows.map(snapshot)[0] ?? null
    },
    async pagesAfter(scope, runId, { url, limit }) {
      const { rows } = await sql<PageRow>`
        select ${columns} from crawl_page where run_id = ${runId} and (${url}::text is null or url > ${url}) order by url limit ${limit}`.execute(
        rowsOf(scope),
      )
      return rows.map(snapshot)
    },
  }
}

/** How a crawl stopped that is told to, and may be told to go on. */
const goesOn = 'aborted'

/** Those of this run, and of runs that ended before their crawl did. */
async function forgetAddresses(scope: TenantScope, runId: AgentRunId): Promise<void> {
  await sql`
    delete from crawl_address a using agent_run r
    where a.tenant_id = ${scope.tenantId} and r.tenant_id = a.tenant_id and r.id = a.run_id and (r.id = ${runId} or r.finished_at is not null)`.execute(
    rowsOf(scope),
  )
}

/** What a page answered stands with the page alone. */
async function answersOfPages(scope: TenantScope, runId: AgentRunId): Promise<readonly LinkAnswer[]> {
  const { rows } = await sql<LinkAnswer>`
    select url, status, final_url as "finalUrl", jsonb_array_length(hops) as hops, is_loop as "isLoop", false as "isOutgoing"
    from crawl_page where run_id = ${runId} order by url`.execute(rowsOf(scope))
  return rows
}

const columns =
  sql.raw(`url, final_url as "finalUrl", status, hops, is_loop as "isLoop", depth, content_type as "contentType", bytes, elapsed_ms as "elapsedMs", headers, digest,
  cache, facts, read_at as "readAt"`)

function snapshot(row: PageRow): PageSnapshot {
  return { ...row, readAt: row.readAt.toISOString() }
}

type PageRow = Omit<PageSnapshot, 'readAt'> & { readonly readAt: Date }
