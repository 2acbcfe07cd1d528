import { appError, type Clock, type Scopes } from '@bizosaas/kernel'
import type { AgentRunProgress } from '../domain/agent-run.ts'
import type { AgentWork } from '../domain/agent-work.ts'
import { digestOf } from '../domain/digest-of.ts'
import type { PageSnapshot } from '../domain/page-snapshot.ts'
import type { PublicSite } from '../domain/public-site.ts'
import type { SiteEvidence } from '../domain/site-evidence.ts'
import type { ConnectedSite, ConnectionDirectory } from '../ports/connection-directory.ts'
import type { CrawlStore } from '../ports/crawl-store.ts'
import type { EvidenceSource, GatherRequest, KeptEvidence } from '../ports/evidence-source.ts'
import type { PublicSiteReader } from '../ports/public-site-reader.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import type { ReadSiteRequest, SiteReader, SiteReading } from '../ports/site-reader.ts'
import { createPostgresCrawlFrontier } from './postgres-crawl-frontier.ts'

export interface SiteCrawlSourceDependencies {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly sites: Pick<SiteReader, 'read'>
  readonly publicSites: PublicSiteReader
  readonly connections: Pick<ConnectionDirectory, 'find'>
  readonly crawls: CrawlStore
  readonly records: Pick<RunRecordStore, 'keepReading'>
}

type KeptCrawlDependencies = Pick<SiteCrawlSourceDependencies, 'scopes' | 'crawls'>

const pagesAtOnce = 100
const beatMs = 30_000

/** The public pages of the connected site, or of one without a connection: read page by page, each kept as soon as it is read. */
export function createSiteCrawlSource(deps: SiteCrawlSourceDependencies): EvidenceSource {
  return { ...createKeptCrawl(deps), gather: (request) => gather(deps, request) }
}

/** What a crawl kept, a few pages at a time: all that a replay needs of it. */
export function createKeptCrawl(deps: KeptCrawlDependencies): KeptEvidence {
  return {
    id: 'site-crawl',
    async open(work) {
      const summary = await deps.scopes.withTenant(work, (scope) => deps.crawls.summary(scope, work.runId))
      const evidence: SiteEvidence = { ...summary, pages: () => keptPages(deps, work) }
      return evidence
    },
  }
}

async function gather(deps: SiteCrawlSourceDependencies, request: GatherRequest) {
  const { scopes, crawls } = deps
  const { work } = request
  const isFinished = await scopes.withTenant(work, (scope) => crawls.isFinished(scope, work.runId))
  if (!isFinished) await finish(deps, work, await readSite(deps, request))
  const digests = await scopes.withTenant(work, (scope) => crawls.digests(scope, work.runId))
  return { state: 'read' as const, items: digests.length }
}

async function readSite(deps: SiteCrawlSourceDependencies, { work, signal, onProgress }: GatherRequest): Promise<SiteReading> {
  const { scopes, crawls } = deps
  const site = work.publicSite ?? (await siteOf(deps, work))
  let progress: AgentRunProgress = { phase: 'reading', done: 0, total: null }
  const onPage: ReadSiteRequest['onPage'] = async (page, { read, known }) => {
    await scopes.withTenant(work, (scope) => crawls.addPages(scope, work.runId, [page]))
    progress = { ...progress, done: read, total: known }
    await onProgress(progress)
  }
  const lastRead = await lastReading(deps, work, site)
  const frontier = createPostgresCrawlFrontier({ scopes, work })
  const about = { tenantId: work.tenantId, signal, onPage, frontier, readBefore: () => keptPages(deps, work), lastRead }
  // After the pages come links and pictures, of which nothing is told: hundreds, a few a second.
  const beat = setInterval(() => void onProgress(progress).catch(() => {}), beatMs)
  const read = 'siteUrl' in site ? deps.sites.read({ ...about, site }) : deps.publicSites.read({ ...about, site })
  return await read.finally(() => clearInterval(beat))
}

async function finish({ scopes, crawls, records, clock }: SiteCrawlSourceDependencies, { runId, ...work }: AgentWork, reading: SiteReading) {
  const readAt = clock.now()
  await scopes.withTenant(work, async (scope) => {
    await crawls.finish(scope, runId, { ...reading, at: readAt })
    const digest = digestOf(await crawls.digests(scope, runId))
    await records.keepReading(scope, runId, { reader: 'site-crawl', state: 'read', content: null, digest, readAt })
  })
}

/** The pages of the crawl before this one. */
async function lastReading({ scopes, crawls }: KeptCrawlDependencies, work: AgentWork, site: ConnectedSite | PublicSite) {
  const siteUrl = 'siteUrl' in site ? site.siteUrl : site.url
  const run = await scopes.withTenant(work, (scope) => crawls.lastRun(scope, { than: work.runId, siteUrl }))
  return async (url: string) => (run === null ? null : scopes.withTenant(work, (scope) => crawls.page(scope, run, url)))
}

/** Throws `connection-not-found` when it is gone. */
async function siteOf({ scopes, connections }: SiteCrawlSourceDependencies, work: AgentWork): Promise<ConnectedSite> {
  const { connectionId } = work
  const site = connectionId === null ? null : await scopes.withTenant(work, (scope) => connections.find(scope, connectionId))
  if (site === null) throw appError('connection-not-found')
  return site
}

async function* keptPages({ scopes, crawls }: KeptCrawlDependencies, work: AgentWork): AsyncGenerator<PageSnapshot> {
  let url: string | null = null
  for (;;) {
    const after: { url: string | null; limit: number } = { url, limit: pagesAtOnce }
    const pages: readonly PageSnapshot[] = await scopes.withTenant(work, (scope) => crawls.pagesAfter(scope, work.runId, after))
    yield* pages
    url = pages.at(-1)?.url ?? null
    if (pages.length < pagesAtOnce) return
  }
}
