import { type AgentRunId, type ConnectionId, newId, systemClock, type TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SiteReader } from '../ports/site-reader.ts'
import { addAgentRun } from '../testing/add-agent-run.ts'
import { plainPage, silentFacts } from '../testing/plain-page.ts'
import { createPostgresCrawlStore } from './postgres-crawl-store.ts'
import { createPostgresRunRecordStore } from './postgres-run-record-store.ts'
import { createSiteCrawlSource } from './site-crawl-source.ts'

let db: TestDatabase
let given: Fixtures
let ours: TenantId
const connectionId = newId<ConnectionId>()
const connections = { find: async () => ({ connectionId, connectorId: 'acme', siteUrl: 'https://a.example/', isSimulated: true }) }
const crawls = createPostgresCrawlStore()

const run = () => addAgentRun({ scopes: db.scopes, actor: given.system, tenantId: ours, connectionId })

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
})
beforeEach(async () => {
  ours = await given.tenant()
})
afterAll(() => db.drop())

test('keeps what a page says, whatever characters it says it in', async () => {
  const runId = await run()
  const readAt = '2026-01-01T00:00:00.000Z'
  const page = plainPage({ url: 'https://a.example/', readAt, facts: { ...silentFacts, title: 'a\u0000b\ud800' } })
  const evidence = await db.scopes.withTenant({ actor: given.system, tenantId: ours }, async (scope) => {
    const gone = { ...page, url: 'https://a.example/gone', status: 404, facts: null }
    const loop = { ...gone, url: 'https://a.example/loop', finalUrl: 'https://a.example/loop', status: 302, isLoop: true }
    await crawls.addPages(scope, runId, [page, gone, loop])
    await crawls.addPages(scope, runId, [page])
    const answer = { hops: 0, isLoop: false, isOutgoing: false }
    const lists = {
      links: [{ ...answer, url: 'https://a.example/f.pdf', finalUrl: 'https://a.example/f.pdf', status: 200 }],
      images: [],
      objects: [],
      blocked: ['b'],
    }
    const summary = { startUrl: 's', siteUrl: 's', isComplete: true, ...lists, sitemap: { files: ['f'], urls: [] }, plainHttp: null }
    await crawls.finish(scope, runId, { ...summary, skipped: [], stopped: 'done', at: new Date() })
    const links = [
      { ...answer, url: page.url, finalUrl: page.url, status: 200 },
      { ...answer, url: 'https://a.example/gone', finalUrl: page.url, status: 404 },
      { ...answer, url: 'https://a.example/loop', finalUrl: 'https://a.example/loop', status: 302, isLoop: true },
    ]
    expect(await crawls.summary(scope, runId)).toEqual({ ...summary, links: [...links, ...lists.links] })
    expect(await crawls.digests(scope, runId)).toEqual([page.digest, page.digest, page.digest])
    expect(await crawls.pagesAfter(scope, runId, { url: page.url, limit: 5 })).toMatchObject([{ status: 404 }, { isLoop: true }])
    expect(await crawls.page(scope, runId, 'https://a.example/gone')).toMatchObject({ status: 404, facts: null })
    expect(await crawls.page(scope, runId, 'https://a.example/never')).toBeNull()
    const than = newId<AgentRunId>()
    const last = (other: AgentRunId, siteUrl: string) => crawls.lastRun(scope, { than: other, siteUrl })
    expect([await last(than, 's/'), await last(runId, 's'), await last(than, 'other')]).toEqual([runId, null, null])
    return crawls.pagesAfter(scope, runId, { url: null, limit: 5 })
  })
  expect(evidence.map(({ facts: kept }) => kept?.title ?? null)).toEqual(['ab\ufffd', null, null])
  expect(evidence[0]).toEqual({ ...page, facts: { ...silentFacts, title: 'ab\ufffd' } })
})

test('a reading that broke off goes on with what it has, and the next run is told how the pages were', async () => {
  const pages = ['a', 'b', 'c'].map((name) => plainPage({ url: `https://a.example/${name}`, readAt: '2026-01-01T00:00:00.000Z', digest: name }))
  const summary = { startUrl: 'https://a.example/', siteUrl: 'https://a.example/', isComplete: true, links: [], images: [], objects: [], blocked: [] }
  const told: string[] = []
  const sites: Pick<SiteReader, 'read'> = {
    async read({ onPage, readBefore, lastRead }) {
      const before = await Array.fromAsync(readBefore(), ({ url }) => url)
      const last = await lastRead('https://a.example/a')
      told.push(`${before.length} before, ${last === null ? 'new' : 'known'}`)
      for (const page of pages.filter(({ url }) => !before.includes(url))) {
        if (before.length === 0 && page === pages[2]) throw new Error('the process ended')
        await onPage(page, { read: 1, known: 3 })
      }
      return { ...summary, sitemap: { files: [], urls: [] }, plainHttp: null, skipped: [], stopped: 'done' }
    },
  }
  const source = createSiteCrawlSource({
    scopes: db.scopes,
    clock: systemClock,
    sites,
    publicSites: sites as never,
    connections,
    crawls,
    records: createPostgresRunRecordStore(),
  })
  const gather = async (runId: AgentRunId) => {
    const work = { runId, tenantId: ours, actor: given.system, agentId: 'seo', connectionId, startedBy: 'x' }
    return source.gather({ work: work as never, signal: new AbortController().signal, onProgress: async () => undefined })
  }
  const first = await run()
  await expect(gather(first)).rejects.toThrow('the process ended')
  expect(await gather(first)).toEqual({ state: 'read', items: 3 })
  await expect(gather(await run())).rejects.toThrow('the process ended')
  expect(told).toEqual(['0 before, new', '2 before, new', '0 before, known'])
})
