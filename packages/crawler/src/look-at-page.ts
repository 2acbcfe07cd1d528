import type { GuardedFetch } from '@bizosaas/egress'
import { type Clock, systemClock } from '@bizosaas/kernel'
import type { CrawledPage } from './crawl-types.ts'
import { crawledPage } from './crawled-page.ts'
import { createPageReader } from './create-page-reader.ts'
import { fetchPage } from './fetch-page.ts'
import { normalizeUrl } from './normalize-url.ts'
import type { PageReader } from './page-reader.ts'

interface Look {
  readonly url: string
  readonly fetch: GuardedFetch
  readonly userAgent: string
  readonly clock?: Clock
  /** Default: reads in this thread. */
  readonly reader?: PageReader
}

/** Reads one page now, as an anonymous visitor. null when it does not answer; throws when the address may not be reached from here. */
export async function lookAtPage(look: Look): Promise<CrawledPage | null> {
  const { url, clock = systemClock, reader = createPageReader() } = look
  try {
    const answered = await fetchPage({ ...look, clock })
    const finalUrl = normalizeUrl(answered.finalUrl, url) ?? url
    return await crawledPage({ url, finalUrl, depth: 0, answered, hasFacts: true, readAt: clock.now(), reader })
  } catch (error) {
    if (isRefusal(error)) throw error
    return null
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'egress-address-refused'
}
