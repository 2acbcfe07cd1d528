import { isAppError } from '@bizosaas/kernel'
import { type CrawlState, isOver } from './crawl-state.ts'
import type { CrawledPage, KeptPage } from './crawl-types.ts'
import { crawledPage } from './crawled-page.ts'
import { fetchPage, type PageAnswer } from './fetch-page.ts'
import type { FrontierEntry } from './frontier.ts'
import { lastWhole } from './last-whole.ts'
import { normalizeUrl } from './normalize-url.ts'
import { offerLinks } from './offer-links.ts'

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

interface Answered {
  readonly answered: PageAnswer
  /** The page as it was and still is. */
  readonly kept: KeptPage | null
}

async function readOne(state: CrawlState, entry: FrontierEntry): Promise<void> {
  const answered = await ask(state, entry)
  if (answered === null) return void state.skipped.push({ url: entry.url, reason: 'unreachable' })
  const page = await readAnswer(state, entry, answered)
  if (page === null) return void state.skipped.push({ url: entry.url, reason: 'unreadable' })
  if (page.status >= 300 && page.status < 400) state.skipped.push({ url: entry.url, reason: 'left-the-site' })
  state.tally.record(page)
  offerLinks(state, page, entry.depth)
  const read = state.tally.read.length
  await state.options.onPage(page, { read, known: Math.min(read + state.frontier.waiting, state.options.budget.pages) })
}

/** null: it cannot be read. What waited behind such a page was lost with it, and is asked for once more. */
async function readAnswer(state: CrawlState, entry: FrontierEntry, answered: Answered, isSecond = false): Promise<CrawledPage | null> {
  try {
    return await pageOf(state, entry, { ...answered, isSecond })
  } catch (error) {
    if (!isAppError(error) || error.code !== 'crawl-page-unreadable') throw error
    const again = error.retry.kind === 'never' || isSecond ? null : await ask(state, entry)
    return again === null ? null : readAnswer(state, entry, again, true)
  }
}

async function pageOf(
  state: CrawlState,
  entry: FrontierEntry,
  { answered, kept, isSecond }: Answered & { readonly isSecond: boolean },
): Promise<CrawledPage> {
  const depth = entry.isFromSitemap === true ? null : entry.depth
  const readAt = state.clock.now()
  if (kept !== null) return { ...kept, depth, elapsedMs: answered.elapsedMs, readAt: readAt.toISOString(), isLoop: false }
  const finalUrl = normalizeUrl(answered.finalUrl, entry.url) ?? entry.url
  // Two addresses that lead to one page count once, as the page they lead to.
  const isKnown = finalUrl !== entry.url && !state.frontier.markSeen(finalUrl) && !isSecond
  return crawledPage({ url: entry.url, depth, answered, finalUrl, hasFacts: !isKnown, readAt, reader: state.reader })
}

/** A server that asks for patience (429, 503 with Retry-After) gets it once. */
async function ask(state: CrawlState, { url }: FrontierEntry, isSecond = false): Promise<Answered | null> {
  const { fetch, userAgent, signal } = state.options
  try {
    const mayFollow = (next: string) => state.site.includes(next) && state.robots.allows(next)
    const { clock } = state
    const last = await lastWhole(state, url)
    const asking = { url, fetch, userAgent, signal, clock, mayFollow, beforeRequest: () => state.pace.turn() }
    const answered = await fetchPage({ ...asking, validators: last?.validators })
    const restMs = restAsked(answered)
    const kept = answered.answer.status === 304 && answered.hops.length === 0 ? (last?.page ?? null) : null
    if (restMs === null || isSecond) return { answered, kept }
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
