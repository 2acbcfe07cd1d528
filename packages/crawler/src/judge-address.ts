import type { CrawlState } from './crawl-state.ts'
import type { Standing } from './frontier.ts'
import { isPageAddress } from './is-page-address.ts'

/** An index of PostgreSQL takes no more in one entry than 2,700 bytes. */
const longestKept = 2_000

interface Shown {
  readonly url: string
  readonly depth: number
  /** Named as something to read: by a link that may be followed, or by the sitemap. */
  readonly isToRead: boolean
}

/** What becomes of an address that a page or the sitemap shows; null where the crawl has no use for it. The same at every call. */
export function judgeAddress({ site, robots, options, isTrap }: CrawlState, { url, depth, isToRead }: Shown): Standing | null {
  if (url.length > longestKept || !site.includes(url)) return null
  if (!isToRead || !isPageAddress(url)) return robots.allows(url) ? 'named' : null
  if (!robots.allows(url)) return 'robots'
  if (depth > options.budget.depth) return 'depth'
  return isTrap(url) ? 'trap' : 'waiting'
}
