import { type CrawlState, isOver } from './crawl-state.ts'
import { crawledPage } from './crawled-page.ts'
import { fetchPage, type PageAnswer } from './fetch-page.ts'
import type { FrontierEntry } from './frontier.ts'
import { normalizeUrl } from './normalize-url.ts'

const politeReaders = 2
const longestRestMs = 30_000

/** Reads until nothing waits or the budget is used up, two at a time unless told otherwise; what one page links to is offered before the next begins. */
export async function readPages(state: CrawlState): Promise<void> {
  const working = new Set<Promise<void>>()
  const { readers = politeReaders } = state.options
  let inFlight = 0
  for (;;) {
    const isFull = inFlight >= readers || state.tally.read.length + inFlight >= state.options.budget.pages
    const entry = isFull || isOver(state, 'pages') ? undefined : state.frontier.next()
    if (entry === undefined && working.size === 0) return
    if (entry === undefined) {
      await Promise.race(working)
      continue
    }
    inFlight += 1
    const task: Promise<void> = readOne(state, entry).finally(() => {
      inFlight -= 1
      working.delete(task)
    })
    working.add(task)
  }
}

async function readOne(state: CrawlState, entry: FrontierEntry): Promise<void> {
  const answered = await ask(state, entry)
  if (answered === null) return void state.skipped.push({ url: entry.url, reason: 'unreachable' })
  const finalUrl = normalizeUrl(answered.finalUrl, entry.url) ?? entry.url
  // Two addresses that lead to one page count once, as the page they lead to.
  const isKnown = finalUrl !== entry.url && !state.frontier.markSeen(finalUrl)
  const page = crawledPage({
    url: entry.url,
    depth: entry.isFromSitemap === true ? null : entry.depth,
    answered,
    finalUrl,
    hasFacts: !isKnown,
    readAt: state.clock.now(),
  })
  if (page.status >= 300 && page.status < 400) state.skipped.push({ url: entry.url, reason: 'left-the-site' })
  state.tally.record(page)
  for (const link of page.facts?.links ?? []) {
    if (!/\bnofollow\b/.test(link.rel)) state.offer({ href: link.url, base: finalUrl, depth: entry.depth + 1 })
  }
  const read = state.tally.read.length
  await state.options.onPage(page, { read, known: Math.min(read + state.frontier.waiting, state.options.budget.pages) })
}

/** A server that asks for patience (429, 503 with Retry-After) gets it once. */
async function ask(state: CrawlState, { url }: FrontierEntry, isSecond = false): Promise<PageAnswer | null> {
  const { fetch, userAgent, signal } = state.options
  try {
    const mayFollow = (next: string) => state.site.includes(next) && state.robots.allows(next)
    const { clock } = state
    const answered = await fetchPage({ url, fetch, userAgent, signal, clock, mayFollow, beforeRequest: () => state.pace.turn() })
    const restMs = restAsked(answered)
    if (restMs === null || isSecond) return answered
    state.pace.rest(restMs)
    return ask(state, { url, depth: 0 }, true)
  } catch {
    return null
  }
}

function restAsked({ answer }: PageAnswer): number | null {
  if (answer.status !== 429 && answer.status !== 503) return null
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(seconds * 1_000, longestRestMs) : null
}
