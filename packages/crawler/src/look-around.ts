import { checkImages, checkLinks, linkStatus } from './check-links.ts'
import { type CrawlState, isOver } from './crawl-state.ts'
import type { CrawlReport, LinkStatus } from './crawl-types.ts'
import { fetchPage } from './fetch-page.ts'

const most = { links: 200, outgoing: 100, images: 200 } as const

/** After the pages: what the other addresses answer that pages link to or show. Bound by time, and by number. */
export async function lookAround(state: CrawlState): Promise<Pick<CrawlReport, 'links' | 'images'>> {
  const { fetch, userAgent, signal } = state.options
  const asking = { fetch, userAgent, signal, beforeRequest: () => state.pace.turn(), mayGoOn: () => !isOver(state, 'links') }
  const read = state.pages.map(
    ({ url, status, finalUrl, hops, isLoop }): LinkStatus => ({ url, status, finalUrl, hops: hops.length, isLoop, isOutgoing: false }),
  )
  const own = await checkLinks({ urls: unreadLinks(state).slice(0, most.links), isOutgoing: false, ...asking })
  const images = await checkImages({ urls: ownImages(state).slice(0, most.images), ...asking })
  // Each at most once and each on a host of its own choice: no host is pressed, so none is waited for.
  const outgoing = await checkLinks({ urls: outgoingLinks(state).slice(0, most.outgoing), isOutgoing: true, ...asking })
  return { links: [...read, ...own, ...outgoing], images }
}

/** Where the plain address of an encrypted site leads. null where the site is not encrypted. */
export async function askPlainHttp({ site, options, pace }: CrawlState): Promise<CrawlReport['plainHttp']> {
  const url = new URL(site.url)
  if (url.protocol !== 'https:' || url.port !== '') return null
  url.protocol = 'http:'
  const { fetch, userAgent, signal } = options
  const asked = fetchPage({ url: url.href, fetch, userAgent, signal, beforeRequest: () => pace.turn() })
  const answered = await asked.catch(() => null)
  const { status, finalUrl } = linkStatus({ url: url.href, answered, isOutgoing: false })
  return { status, finalUrl }
}

/** Internal addresses that pages link to and that were not read: files, what the budget left over, what lies outside the folder. */
function unreadLinks(state: CrawlState): readonly string[] {
  const { pages, site, robots } = state
  const read = new Set(pages.flatMap(({ url, finalUrl }) => [url, finalUrl]))
  const { host } = new URL(site.url)
  return [...new Set([...linked(state), ...named(state)])].filter(
    (url) => !read.has(url) && new URL(url).host === host && site.includes(url) && robots.allows(url),
  )
}

function outgoingLinks(state: CrawlState): readonly string[] {
  const { host } = new URL(state.site.url)
  return linked(state).filter((url) => new URL(url).host !== host && !state.site.includes(url))
}

function linked({ pages }: CrawlState): readonly string[] {
  return [...new Set(pages.flatMap(({ facts }) => facts?.links.map(({ url }) => url) ?? []))]
}

/** Addresses that pages name without linking to them: their canonical ones and their translations. */
function named({ pages }: CrawlState): readonly string[] {
  return pages.flatMap(({ facts }) => (facts === null ? [] : [facts.canonical ?? [], ...facts.alternates.map(({ url }) => url ?? [])].flat()))
}

function ownImages({ pages, site, robots }: CrawlState): readonly string[] {
  const { host } = new URL(site.url)
  const shown = new Set(pages.flatMap(({ facts }) => facts?.images.map(({ src }) => src) ?? []))
  return [...shown].filter((url) => new URL(url).host === host && robots.allows(url))
}
