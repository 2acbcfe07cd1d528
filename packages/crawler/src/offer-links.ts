import type { CrawlState } from './crawl-state.ts'
import type { KeptPage } from './crawl-types.ts'

/** What a page links to waits to be read, one click further from the first page. */
export function offerLinks(state: CrawlState, { facts, finalUrl }: KeptPage, depth: number): void {
  for (const link of facts?.links ?? []) {
    if (!/\bnofollow\b/.test(link.rel)) state.offer({ href: link.url, base: finalUrl, depth: depth + 1 })
  }
}
