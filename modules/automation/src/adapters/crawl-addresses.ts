import { rowsOf } from '@bizosaas/db'
import type { AgentRunId, TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { CrawlFrontier, FoundAddress, SkipReason, WaitingAddress } from '../ports/crawl-frontier.ts'
import { storableJson } from './storable-json.ts'

export interface PlacedAddress extends FoundAddress {
  /** In the order of being found. */
  readonly place: number
}

/** The table of the addresses of crawls under way, as their frontier uses it. Each is asked in the scope it is given. */
export const crawlAddresses = {
  /** What the frontier's `resume` does; gives how many wait now, and the last place. */
  async reopen(scope: TenantScope, runId: AgentRunId): Promise<{ readonly waiting: number; readonly place: number }> {
    const rows = rowsOf(scope)
    await sql`
      update crawl_address a set state = 'waiting'
      where a.tenant_id = ${scope.tenantId} and a.run_id = ${runId} and a.state in ('taken', 'unreachable', 'left-the-site')
        and not exists (select from crawl_page p where p.tenant_id = a.tenant_id and p.run_id = a.run_id and p.url = a.url)`.execute(rows)
    // The page that led there was not kept: it will lead there again, and is to find it new.
    await sql`
      update crawl_address a set state = 'named'
      where a.tenant_id = ${scope.tenantId} and a.run_id = ${runId} and a.state = 'reached'
        and not exists (select from crawl_page p where p.tenant_id = a.tenant_id and p.run_id = a.run_id and p.final_url = a.url and p.facts is not null)`.execute(
      rows,
    )
    const standing = await sql<{ waiting: number; place: number }>`
      select count(*) filter (where state = 'waiting')::int as waiting, coalesce(max(place), 0)::int as place
      from crawl_address where tenant_id = ${scope.tenantId} and run_id = ${runId}`.execute(rows)
    return standing.rows[0] ?? { waiting: 0, place: 0 }
  },

  /** Those that were let wait, read or not, by address. */
  async letWait(scope: TenantScope, runId: AgentRunId, after: { readonly url: string; readonly limit: number }): Promise<readonly string[]> {
    const { rows } = await sql<{ url: string }>`
      select url from crawl_address
      where tenant_id = ${scope.tenantId} and run_id = ${runId} and url > ${after.url} and state in ('waiting', 'taken', 'unreachable', 'unreadable', 'left-the-site')
      order by url limit ${after.limit}`.execute(rowsOf(scope))
    return rows.map(({ url }) => url)
  },

  /** Depths of those that wait now and did not before. What is known is left out before it is written, so that a menu locks nothing. */
  async add(scope: TenantScope, runId: AgentRunId, found: readonly PlacedAddress[]): Promise<readonly number[]> {
    const { rows } = await sql<{ depth: number }>`
      with found as (
        select f.*, a.state as before from jsonb_to_recordset(${storableJson(found)}::jsonb)
          as f(url text, depth integer, place bigint, "isFromSitemap" boolean, "isNamed" boolean, standing text)
        left join crawl_address a on a.tenant_id = ${scope.tenantId} and a.run_id = ${runId} and a.url = f.url
        where a.url is null or (a.state = 'named' and f.standing <> 'named') or (f."isNamed" and not a.is_named)),
      written as (
        insert into crawl_address as a (tenant_id, run_id, url, depth, place, is_from_sitemap, is_named, state)
        select ${scope.tenantId}, ${runId}, url, depth, place, coalesce("isFromSitemap", false), "isNamed", standing from found
        order by url -- pages that offer the same addresses at the same time wait for each other in one order
        on conflict (tenant_id, run_id, url) do update
        set is_named = a.is_named or excluded.is_named,
          state = case when a.state = 'named' then excluded.state else a.state end,
          depth = case when a.state = 'named' then excluded.depth else a.depth end,
          place = case when a.state = 'named' then excluded.place else a.place end
        where (a.state = 'named' and excluded.state <> 'named') or (excluded.is_named and not a.is_named)
        returning url, depth, state)
      select w.depth from written w join found f using (url) where w.state = 'waiting' and f.before is distinct from 'waiting'`.execute(rowsOf(scope))
    return rows.map(({ depth }) => depth)
  },

  /** Nearest first. */
  async take(scope: TenantScope, runId: AgentRunId, limit: number): Promise<readonly WaitingAddress[]> {
    const { rows } = await sql<WaitingAddress>`
      with next as (
        select url from crawl_address where tenant_id = ${scope.tenantId} and run_id = ${runId} and state = 'waiting'
        order by depth, place limit ${limit} for update skip locked),
      taken as (
        update crawl_address a set state = 'taken' from next
        where a.tenant_id = ${scope.tenantId} and a.run_id = ${runId} and a.url = next.url
        returning a.url, a.depth, a.place, a.is_from_sitemap)
      select url, depth, is_from_sitemap as "isFromSitemap" from taken order by depth, place`.execute(rowsOf(scope))
    return rows
  },

  async giveBack(scope: TenantScope, runId: AgentRunId, urls: readonly string[]): Promise<void> {
    if (urls.length === 0) return
    await sql`
      update crawl_address set state = 'waiting'
      where tenant_id = ${scope.tenantId} and run_id = ${runId} and url = any(${urls}::text[])`.execute(rowsOf(scope))
  },

  async reach(scope: TenantScope, runId: AgentRunId, { url, place }: { readonly url: string; readonly place: number }): Promise<boolean> {
    const { rows } = await sql`
      insert into crawl_address as a (tenant_id, run_id, url, depth, place, is_from_sitemap, is_named, state)
      values (${scope.tenantId}, ${runId}, ${url}, 0, ${place}, false, false, 'reached')
      on conflict (tenant_id, run_id, url) do update set state = 'reached' where a.state = 'named'
      returning 1`.execute(rowsOf(scope))
    return rows.length > 0
  },

  async leave(scope: TenantScope, runId: AgentRunId, { url, reason }: { readonly url: string; readonly reason: SkipReason }): Promise<void> {
    await sql`
      update crawl_address set state = ${reason} where tenant_id = ${scope.tenantId} and run_id = ${runId} and url = ${url}`.execute(rowsOf(scope))
  },

  async leftOver(scope: TenantScope, runId: AgentRunId, most: Parameters<CrawlFrontier['leftOver']>[0]): ReturnType<CrawlFrontier['leftOver']> {
    const rows = rowsOf(scope)
    const ofRun = sql`from crawl_address where tenant_id = ${scope.tenantId} and run_id = ${runId}`
    const unread = await sql<{ url: string }>`
      select url ${ofRun} and is_named and state in ('waiting', 'named', 'trap', 'depth', 'unreachable', 'unreadable') order by place limit ${most.unread}`.execute(
      rows,
    )
    const skipped = await sql<{ url: string; reason: SkipReason }>`
      select url, state as reason ${ofRun} and state in ('robots', 'trap', 'depth', 'unreachable', 'unreadable', 'left-the-site')
      order by place limit ${most.skipped}`.execute(rows)
    const deeper = await sql`select 1 ${ofRun} and state = 'depth' limit 1`.execute(rows)
    return { unread: unread.rows.map(({ url }) => url), skipped: skipped.rows, isDeeper: deeper.rows.length > 0 }
  },
}
