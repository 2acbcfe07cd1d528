import type { Clock } from '@bizosaas/kernel'
import type { CrawlOptions, CrawlReport } from './crawl-types.ts'
import type { RecentSet } from './create-recent-set.ts'
import type { Frontier } from './frontier.ts'
import type { Pace } from './pace.ts'
import type { PageReader } from './page-reader.ts'
import type { RobotsRules } from './read-robots.ts'
import type { SiteBoundary } from './site-boundary.ts'
import type { SiteTally } from './site-tally.ts'

/** What one crawl knows while it is under way. */
export interface CrawlState {
  readonly options: CrawlOptions
  readonly clock: Clock
  readonly robots: RobotsRules
  readonly site: SiteBoundary
  readonly pace: Pace
  readonly frontier: Frontier
  readonly tally: SiteTally
  readonly reader: PageReader
  /** Milliseconds since 1970. */
  readonly endsAt: number
  /** Asked for what may be read only: it counts. */
  readonly isTrap: (url: string) => boolean
  /** What pages linked to and what they named, lately: a menu stands on every page, and its addresses need one judgement. */
  readonly met: { readonly followed: RecentSet; readonly named: RecentSet }
  /** The batches of links that are being kept. */
  offers: Promise<unknown>
  stopped(): CrawlReport['stopped']
}

/** Of the time: a shop's index of sitemaps has hundreds of parts, and pages are what is asked for. */
const shareForSitemaps = 1 / 3

/** Whether nothing new may begin. Sitemaps and link checks are bound by time only. */
export function isOver({ options, clock, endsAt, tally }: CrawlState, phase: 'sitemaps' | 'pages' | 'links'): boolean {
  const leftMs = endsAt - clock.now().getTime()
  if (options.signal?.aborted || leftMs <= (phase === 'sitemaps' ? options.budget.ms * (1 - shareForSitemaps) : 0)) return true
  return phase === 'pages' && tally.read >= options.budget.pages
}
