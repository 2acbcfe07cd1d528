import { appError, isAppError, systemClock } from '@bizosaas/kernel'
import { type CrawlState, isOver } from './crawl-state.ts'
import type { CrawlOptions, CrawlReport } from './crawl-types.ts'
import { createPageReader } from './create-page-reader.ts'
import { fetchPage } from './fetch-page.ts'
import { createFrontier } from './frontier.ts'
import { isPageAddress } from './is-page-address.ts'
import { askPlainHttp, lookAround } from './look-around.ts'
import { normalizeUrl } from './normalize-url.ts'
import { createPace } from './pace.ts'
import { readPages } from './read-pages.ts'
import { type RobotsRules, readRobots } from './read-robots.ts'
import { readSitemap, type SitemapReading } from './read-sitemap.ts'
import { siteBoundary } from './site-boundary.ts'
import { createSiteTally } from './site-tally.ts'
import { takeUp } from './take-up.ts'

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
  for (const page of hinted.pages) state.offer({ href: page, base: state.site.url, depth: 1, isFromSitemap: true })
  await readPages(state)
  const stopped = state.stopped()
  return {
    startUrl: options.startUrl,
    siteUrl: state.site.url,
    read: state.tally.read.length,
    ...(await lookAround(state)),
    skipped: state.skipped,
    sitemap: { files: sitemap.files, urls: namedBy(sitemap.pages, state), isWhole: sitemap.isWhole },
    blocked: blockedBy(state, sitemap.pages),
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
  const { startUrl, fetch, userAgent, signal, clock = systemClock } = options
  await robotsAllowing(options, startUrl)
  const first = await reach(() => fetchPage({ url: startUrl, fetch, userAgent, signal, clock }))
  if (first.answer.status >= 400) throw appError('crawl-site-unreachable', { details: { url: startUrl, status: first.answer.status } })
  // Another scheme or host has a robots.txt of its own (RFC 9309 section 2.3).
  const robots = await robotsAllowing(options, first.finalUrl)
  const site = siteBoundary(first.finalUrl)
  const pace = createPace({ delayMs: Math.max(options.delayMs ?? 200, robots.delayMs ?? 0), clock, signal })
  const frontier = createFrontier()
  const state: CrawlState = {
    options,
    clock,
    robots,
    site,
    pace,
    frontier,
    tally: createSiteTally({ site, robots }),
    reader: options.reader ?? createPageReader(),
    skipped: [],
    endsAt: clock.now().getTime() + options.budget.ms,
    offer: (link) => offer(state, link),
    stopped: () =>
      options.signal?.aborted ? 'aborted' : frontier.waiting === 0 ? 'done' : state.tally.read.length >= options.budget.pages ? 'pages' : 'time',
  }
  await takeUp(state)
  state.offer({ href: first.finalUrl, base: first.finalUrl, depth: 0 })
  return state
}

/** Throws `crawl-forbidden-by-robots` where the address may not be read. */
async function robotsAllowing({ fetch, userAgent }: CrawlOptions, url: string): Promise<RobotsRules> {
  const robots = await reach(() => readRobots({ siteUrl: url, fetch, userAgent }))
  if (!robots.allows(url)) throw appError('crawl-forbidden-by-robots', { details: { url } })
  return robots
}

type Offered = Parameters<CrawlState['offer']>[0]

function offer({ options, site, robots, frontier, skipped }: CrawlState, { href, base, ...entry }: Offered): void {
  // Most links of a page lead where an earlier page led, and stand here in their one spelling.
  if (frontier.knows(href)) return
  const url = normalizeUrl(href, base)
  if (url === null || !site.includes(url) || !isPageAddress(url)) return
  const reason = !robots.allows(url) ? 'robots' : entry.depth > options.budget.depth ? 'depth' : null
  if (reason === null) {
    if (frontier.add({ url, ...entry }) === 'trap') skipped.push({ url, reason: 'trap' })
  } else if (frontier.markSeen(url)) skipped.push({ url, reason })
}

async function reach<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (isAppError(error) && error.code === 'egress-address-refused') throw error
    throw appError('crawl-site-unreachable', { cause: error, retry: { kind: 'backoff' } })
  }
}

/** As addresses of pages: what the sitemap names, once each. */
function namedBy(locations: readonly string[], { site }: CrawlState): readonly string[] {
  return [...new Set(locations.flatMap((location) => normalizeUrl(location, site.url) ?? []))]
}

function blockedBy({ tally, robots, site }: CrawlState, locations: readonly string[]): readonly string[] {
  const { host } = new URL(site.url)
  const own = locations.flatMap((location) => normalizeUrl(location, site.url) ?? []).filter((url) => new URL(url).host === host)
  return [...new Set([...tally.blocked, ...own.filter((url) => !robots.allowsEverybody(url))])]
}
