import { isAppError } from '@bizosaas/kernel'
import { type CrawlState, isOver } from './crawl-state.ts'
import type { CrawledPage } from './crawl-types.ts'
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
  const problems: unknown[] = []
  const note = (problem: unknown) => void problems.push(problem)
  const { readers = politeReaders, budget } = state.options
  const mayBegin = () => problems.length === 0 && working.size < readers && state.tally.read + working.size < budget.pages && !isOver(state, 'pages')
  for (;;) {
    const entry = mayBegin() ? await state.frontier.take().catch(note) : undefined
    if (entry === undefined && working.size === 0) break
    if (entry === undefined) {
      await Promise.race(working)
      continue
    }
    const task: Promise<void> = readOne(state, entry)
      .catch(note)
      .finally(() => working.delete(task))
    working.add(task)
  }
  // Only now: what was under way has ended, and keeps nothing any more.
  if (problems.length > 0) throw problems[0]
}

interface Answered {
  readonly answered: PageAnswer
  /** The page as it was and still is. */
  readonly kept: CrawledPage | null
}

async function readOne(state: CrawlState, entry: FrontierEntry): Promise<void> {
  const { frontier, robots, tally, options } = state
  // robots.txt may have changed since an earlier try let it wait.
  if (!robots.allows(entry.url)) return frontier.leave(entry.url, 'robots')
  const answered = await ask(state, entry)
  if (answered === null) return frontier.leave(entry.url, 'unreachable')
  const page = await readAnswer(state, entry, answered)
  if (page === null) return frontier.leave(entry.url, 'unreadable')
  if (page.status >= 300 && page.status < 400) await frontier.leave(entry.url, 'left-the-site')
  tally.record(page)
  // Before the page is kept: one that is has nothing left to tell to a crawl that goes on.
  await offerLinks(state, page, entry.depth)
  const { read } = tally
  await options.onPage(page, { read, known: Math.min(read + frontier.waiting, options.budget.pages) })
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
  if (kept !== null) return { ...kept, depth, elapsedMs: answered.elapsedMs, readAt: readAt.toISOString() }
  const finalUrl = normalizeUrl(answered.finalUrl, entry.url) ?? entry.url
  // Two addresses that lead to one page count once, as the page they lead to.
  const isKnown = finalUrl !== entry.url && !(await state.frontier.reach(finalUrl)) && !isSecond
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
