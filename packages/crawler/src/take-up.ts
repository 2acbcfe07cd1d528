import type { CrawlState } from './crawl-state.ts'

/** Goes on where an earlier try of the same crawl stopped, if there was one: the frontier knows its addresses, the pages it handed on say the rest. */
export async function takeUp({ frontier, isTrap, tally, options: { readBefore } }: CrawlState): Promise<void> {
  let isBegun = false
  for await (const url of frontier.resume()) {
    // It was let wait because it was none: the guard counts it again.
    isTrap(url)
    isBegun = true
  }
  if (!isBegun || readBefore === undefined) return
  for await (const page of readBefore()) tally.record(page)
}
