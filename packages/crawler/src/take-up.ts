import type { CrawlState } from './crawl-state.ts'
import type { KeptPage } from './crawl-types.ts'
import { offerLinks } from './offer-links.ts'

/**
 * Goes on where an earlier try of the same crawl stopped: its pages count as read, and what they link to waits. Only what was under way when it
 * stopped is asked again. All are known before the first link is offered, as a page can link to one that comes later.
 */
export async function takeUp(state: CrawlState): Promise<void> {
  for await (const { url, finalUrl } of settled(state)) {
    state.frontier.markSeen(url)
    state.frontier.markSeen(finalUrl)
  }
  for await (const page of settled(state)) {
    state.tally.record(page)
    offerLinks(state, page, page.depth ?? 1)
  }
}

async function* settled({ options: { readBefore } }: CrawlState): AsyncGenerator<KeptPage> {
  if (readBefore === undefined) return
  for await (const page of readBefore()) if (isSettled(page)) yield page
}

/** A redirect that led out of the site or in a circle is quickly asked again, and then says which. */
function isSettled({ status }: KeptPage): boolean {
  return status < 300 || status >= 400
}
