import { type CrawlReport, crawlSite } from '@bizosaas/crawler'
import { frontierConformance, type SmallSite, startSmallSite } from '@bizosaas/crawler/testing'
import { createLoopbackEgress } from '@bizosaas/egress/testing'
import { type AgentRunId, type Scopes, systemClock, type TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgentWork } from '../domain/agent-work.ts'
import type { SiteEvidence } from '../domain/site-evidence.ts'
import type { PublicSiteReader } from '../ports/public-site-reader.ts'
import { addAgentRun } from '../testing/add-agent-run.ts'
import { createPostgresCrawlFrontier } from './postgres-crawl-frontier.ts'
import { createPostgresCrawlStore } from './postgres-crawl-store.ts'
import { createPostgresRunRecordStore } from './postgres-run-record-store.ts'
import { createSiteCrawlSource } from './site-crawl-source.ts'

let db: TestDatabase
let given: Fixtures
let tenantId: TenantId
let site: SmallSite
const egress = createLoopbackEgress()

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  tenantId = await given.tenant()
  site = await startSmallSite(answers())
})
afterAll(async () => {
  await egress.close()
  await site.close()
  await db.drop()
})

/** A site where each kind of address comes up: a redirect, one out of the site, a loop, a file, a trap, what is only named, a sitemap. */
function answers() {
  const page = (name: string, ...links: readonly string[]) =>
    `<title>${name}</title><main>${links.map((href) => `<a href="${href}">x</a>`).join('')}</main>`
  const moved = (location: string) => ({ status: 301, headers: { location } })
  const queries = Array.from({ length: 7 }, (_, at) => `/list?of=${at}`)
  return {
    '/robots.txt': { body: 'User-agent: *\nDisallow: /private' },
    '/sitemap.xml': (headers: Readonly<Record<string, unknown>>) => ({
      body: `<urlset><url><loc>http://${headers.host}/orphan</loc></url><url><loc>http://${headers.host}/a</loc></url></urlset>`,
    }),
    '/': page('home', '/old', '/away', '/loop', '/file.pdf', '/private/x', ...queries.slice(0, 4)),
    '/old': moved('/new'),
    '/new': page('new', '/a', '/deep/1'),
    '/away': moved('/private/y'),
    '/loop': moved('/loop'),
    '/a': `${page('a', ...queries.slice(3))}<link rel="canonical" href="/named"><img src="/a.jpg">`,
    '/orphan': `${page('orphan', '/deep/1')}<a rel="nofollow" href="/unfollowed">x</a>`,
    '/deep/1': page('deep 1', '/deep/2', '/named'),
    '/deep/2': page('deep 2', '/deep/3', '/new'),
    '/named': page('named'),
    ...Object.fromEntries(queries.map((query) => [query, page(query)])),
  }
}

frontierConformance(async () => {
  const work = await workOf(await begin())
  return createPostgresCrawlFrontier({ scopes: db.scopes, work })
})

const begin = () => addAgentRun({ scopes: db.scopes, actor: given.system, tenantId })
const workOf = async (runId: AgentRunId) => ({ runId, tenantId, actor: given.system, agentId: 'seo', connectionId: null }) as never as AgentWork

/** The source over scopes that may fail, and the reports of the crawls it made. */
function crawling(scopes: Scopes) {
  const reports: CrawlReport[] = []
  const budget = { pages: 40, depth: 3, ms: 60_000 }
  const publicSites: PublicSiteReader = {
    async read({ site: { url: startUrl }, ...request }) {
      const report = await crawlSite({
        ...request,
        startUrl,
        budget,
        fetch: egress.forTenant(null),
        userAgent: 'BizOSaaS/1.0',
        delayMs: 0,
        readers: 1,
      })
      reports.push(report)
      return { ...report, objects: [] }
    },
  }
  const stores = { crawls: createPostgresCrawlStore(), records: createPostgresRunRecordStore() }
  const source = createSiteCrawlSource({ scopes, clock: systemClock, publicSites, sites: {} as never, connections: {} as never, ...stores })
  const gather = async (runId: AgentRunId) => {
    const work = { ...(await workOf(runId)), publicSite: { url: `${site.url}/`, mostPages: 1, mostMs: 1 } }
    return source.gather({ work, signal: new AbortController().signal, onProgress: async () => undefined })
  }
  return { source, gather, reports }
}

/** All that a crawl leaves behind, but for when it was and how long it took. */
async function leftBy(runId: AgentRunId) {
  const { source } = crawling(db.scopes)
  const { pages, ...summary } = (await source.open(await workOf(runId))) as SiteEvidence
  const kept = await Array.fromAsync(pages(), ({ readAt: _at, elapsedMs: _ms, ...page }) => page)
  const [crawl] = await given.sql('select skipped from crawl where run_id = $1', [runId])
  return { ...summary, kept, skipped: crawl?.skipped }
}

/** Scopes that fail from one transaction on, as if the process was killed between the one before and that one. */
function killedBefore(transaction: number): Scopes & { readonly count: () => number } {
  let count = 0
  return {
    ...db.scopes,
    count: () => count,
    async withTenant(access, fn) {
      count += 1
      if (count >= transaction) throw new Error('killed')
      return db.scopes.withTenant(access, fn)
    },
  }
}

test('wherever a crawl is killed, it goes on to the same pages, links and skips, and keeps no address when it is done', {
  timeout: 120_000,
}, async () => {
  const whole = await begin()
  const counting = killedBefore(Number.POSITIVE_INFINITY)
  const uninterrupted = crawling(counting)
  await uninterrupted.gather(whole)
  const expected = await leftBy(whole)
  expect(expected.kept.length).toBeGreaterThan(12)
  expect(new Set(uninterrupted.reports[0]?.skipped.map(({ reason }) => reason))).toEqual(new Set(['robots', 'left-the-site', 'trap', 'depth']))
  const goOnAfter = async (transaction: number) => {
    const runId = await begin()
    await expect(crawling(killedBefore(transaction)).gather(runId)).rejects.toThrow()
    await crawling(db.scopes).gather(runId)
    expect([transaction, await leftBy(runId)]).toEqual([transaction, expected])
    expect(await given.sql('select 1 from crawl_address where run_id = $1', [runId])).toEqual([])
  }
  const atOnce = 6
  for (let from = 1; from <= counting.count(); from += atOnce) {
    await Promise.all(Array.from({ length: Math.min(atOnce, counting.count() - from + 1) }, (_, at) => goOnAfter(from + at)))
  }
})

test('a crawl that broke off twice asks for no page again that it has kept, and one that is done asks for nothing', async () => {
  const runId = await begin()
  await expect(crawling(killedBefore(30)).gather(runId)).rejects.toThrow('killed')
  await expect(crawling(killedBefore(20)).gather(runId)).rejects.toThrow('killed')
  const kept = await given.sql('select url from crawl_page where run_id = $1', [runId])
  const asked = site.requests.length
  const { gather, reports } = crawling(db.scopes)
  const gathered = await gather(runId)
  const pages = site.requests.slice(asked)
  // The first page says which folder is the site.
  expect(kept.filter(({ url }) => pages.includes(`GET ${new URL(String(url)).pathname}`)).map(({ url }) => url)).toEqual([`${site.url}/`])
  expect(gathered).toEqual({ state: 'read', items: reports[0]?.read })
  const done = site.requests.length
  expect(await crawling(db.scopes).gather(runId)).toEqual(gathered)
  expect(site.requests.length).toBe(done)
})
