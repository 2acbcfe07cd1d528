import { appError, isAppError, systemClock } from '@bizosaas/kernel'
import { type CrawlState, isOver } from './crawl-state.ts'
import type { CrawlOptions, CrawlReport } from './crawl-types.ts'
import { createMemoryFrontier } from './create-memory-frontier.ts'
import { createPageReader } from './create-page-reader.ts'
import { createRecentSet } from './create-recent-set.ts'
import { createTrapGuard } from './create-trap-guard.ts'
import { fetchPage } from './fetch-page.ts'
import type { FrontierEntry } from './frontier.ts'
import { judgeAddress } from './judge-address.ts'
import { askPlainHttp, lookAround } from './look-around.ts'
import { normalizeUrl } from './normalize-url.ts'
import { createPace } from './pace.ts'
import { readPages } from './read-pages.ts'
import { type RobotsRules, readRobots } from './read-robots.ts'
import { readSitemap, type SitemapReading } from './read-sitemap.ts'
import { siteBoundary } from './site-boundary.ts'
import { createSiteTally } from './site-tally.ts'
import { takeUp } from './take-up.ts'

const mostLeftOver = { unread: 200, skipped: 1_000 }
/** A sitemap names tens of thousands. */
const mostAtOnce = 5_000
/** About 4 MiB. A site with more addresses offers some of them twice, which changes nothing. */
const mostMet = 40_000

/**
 * Reads one site politely: what robots.txt allows, two requests at a time, inside one folder of one host, within a budget.
 * Throws `crawl-site-unreachable` when the first page does not answer, `crawl-forbidden-by-robots` when it may not be read.
 *
 * @example
 * const report = await crawlSite({ startUrl: 'https://example.com/', budget: { pages: 50, depth: 4, ms: 60_000 }, fetch, userAgent: 'BizOSaaS/1.0', onPage: keep })
 */
export async function crawlSite(options: CrawlOptions): Promise<CrawlReport> {
  const state = await openSite(options)
  const sitemap = await readNamed(state)
  // A hint for the crawl alone: a sitemap that nobody names is none.
  const hinted = sitemap.files.length > 0 ? sitemap : await readFiles(state, [`${state.site.url}wp-sitemap.xml`])
  await offerUnlinked(state, hinted.pages, { depth: 1, isFromSitemap: true })
  await readPages(state)
  const stopped = state.stopped()
  const named = pageAddresses(sitemap.pages, state)
  const { unread, skipped, isDeeper } = await state.frontier.leftOver(mostLeftOver)
  return {
    startUrl: options.startUrl,
    siteUrl: state.site.url,
    read: state.tally.read,
    ...(await lookAround(state, unread)),
    skipped,
    isComplete: stopped === 'done' && !isDeeper,
    sitemap: { files: sitemap.files, urls: named, isWhole: sitemap.isWhole },
    blocked: blockedBy(state, named),
    plainHttp: await askPlainHttp(state),
    stopped,
  }
}

/** The files robots.txt names, else the one at the usual place. */
function readNamed(state: CrawlState): Promise<SitemapReading> {
  const { sitemaps } = state.robots
  return readFiles(state, sitemaps.length > 0 ? sitemaps : [`${state.site.url}sitemap.xml`])
}

function readFiles(state: CrawlState, urls: readonly string[]): Promise<SitemapReading> {
  const { options, site, pace } = state
  return readSitemap({
    urls,
    fetch: options.fetch,
    userAgent: options.userAgent,
    mayRead: (url) => URL.canParse(url) && new URL(url).host === new URL(site.url).host,
    mayGoOn: () => !isOver(state, 'sitemaps'),
    beforeRequest: () => pace.turn(),
  })
}

/** Asks robots.txt and the first page, whose final address says which folder of which host is the site. */
async function openSite(options: CrawlOptions): Promise<CrawlState> {
  const { startUrl, fetch, userAgent, signal, clock = systemClock, frontier = createMemoryFrontier() } = options
  await robotsAllowing(options, startUrl)
  const first = await reach(() => fetchPage({ url: startUrl, fetch, userAgent, signal, clock }))
  if (first.answer.status >= 400) throw appError('crawl-site-unreachable', { details: { url: startUrl, status: first.answer.status } })
  // Another scheme or host has a robots.txt of its own (RFC 9309 section 2.3).
  const robots = await robotsAllowing(options, first.finalUrl)
  const site = siteBoundary(first.finalUrl)
  const pace = createPace({ delayMs: Math.max(options.delayMs ?? 200, robots.delayMs ?? 0), clock, signal })
  const state: CrawlState = {
    options,
    clock,
    robots,
    site,
    pace,
    frontier,
    tally: createSiteTally({ site, robots }),
    reader: options.reader ?? createPageReader(),
    endsAt: clock.now().getTime() + options.budget.ms,
    isTrap: createTrapGuard(),
    met: { followed: createRecentSet(mostMet), named: createRecentSet(mostMet) },
    offers: Promise.resolve(),
    stopped: () =>
      options.signal?.aborted ? 'aborted' : frontier.waiting === 0 ? 'done' : state.tally.read >= options.budget.pages ? 'pages' : 'time',
  }
  await takeUp(state)
  await offerUnlinked(state, [first.finalUrl], { depth: 0 })
  return state
}

/** Throws `crawl-forbidden-by-robots` where the address may not be read. */
async function robotsAllowing({ fetch, userAgent }: CrawlOptions, url: string): Promise<RobotsRules> {
  const robots = await reach(() => readRobots({ siteUrl: url, fetch, userAgent }))
  if (!robots.allows(url)) throw appError('crawl-forbidden-by-robots', { details: { url } })
  return robots
}

/** What no page links to: the first page, and what the sitemap names. */
async function offerUnlinked(state: CrawlState, addresses: readonly string[], entry: Omit<FrontierEntry, 'url'>): Promise<void> {
  const found = pageAddresses(addresses, state).flatMap((url) => {
    const standing = judgeAddress(state, { url, depth: entry.depth, isToRead: true })
    return standing === null || standing === 'named' ? [] : { url, ...entry, standing, isNamed: false }
  })
  for (let from = 0; from < found.length; from += mostAtOnce) await state.frontier.add(found.slice(from, from + mostAtOnce))
}

async function reach<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (isAppError(error) && error.code === 'egress-address-refused') throw error
    throw appError('crawl-site-unreachable', { cause: error, retry: { kind: 'backoff' } })
  }
}

/** In their one spelling, once each. */
function pageAddresses(locations: readonly string[], { site }: CrawlState): readonly string[] {
  return [...new Set(locations.flatMap((location) => normalizeUrl(location, site.url) ?? []))]
}

function blockedBy({ tally, robots, site }: CrawlState, named: readonly string[]): readonly string[] {
  return [...new Set([...tally.blocked, ...named.filter((url) => site.isOnHost(url) && !robots.allowsEverybody(url))])]
}
