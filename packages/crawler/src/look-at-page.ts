import type { GuardedFetch } from '@bizosaas/egress'
import { type Clock, systemClock } from '@bizosaas/kernel'
import type { CrawledPage } from './crawl-types.ts'
import { crawledPage } from './crawled-page.ts'
import { fetchPage } from './fetch-page.ts'
import { normalizeUrl } from './normalize-url.ts'

/** Reads one page now, as an anonymous visitor. null when it does not answer; throws when the address may not be reached from here. */
export async function lookAtPage(look: { url: string; fetch: GuardedFetch; userAgent: string; clock?: Clock }): Promise<CrawledPage | null> {
  const { url, clock = systemClock } = look
  try {
    const answered = await fetchPage({ ...look, clock })
    const finalUrl = normalizeUrl(answered.finalUrl, url) ?? url
    return crawledPage({ url, finalUrl, depth: 0, answered, hasFacts: true, readAt: clock.now() })
  } catch (error) {
    if (isRefusal(error)) throw error
    return null
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'egress-address-refused'
}
