import { checkImages, checkLinks, linkStatus } from './check-links.ts'
import { type CrawlState, isOver } from './crawl-state.ts'
import type { CrawlReport } from './crawl-types.ts'
import { fetchPage } from './fetch-page.ts'

const most = { outgoing: 100, images: 200 } as const

/** After the pages: what the other addresses answer that pages name or show. Bound by time, and by number. */
export async function lookAround(state: CrawlState, unread: readonly string[]): Promise<Pick<CrawlReport, 'links' | 'images'>> {
  const { fetch, userAgent, signal } = state.options
  const asking = { fetch, userAgent, signal, beforeRequest: () => state.pace.turn(), mayGoOn: () => !isOver(state, 'links') }
  const own = await checkLinks({ urls: unread, isOutgoing: false, ...asking })
  const images = await checkImages({ urls: [...state.tally.images].slice(0, most.images), ...asking })
  // Each at most once and each on a host of its own choice: no host is pressed, so none is waited for.
  const outgoing = await checkLinks({ urls: [...state.tally.outgoing].slice(0, most.outgoing), isOutgoing: true, ...asking })
  return { links: [...own, ...outgoing], images }
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
