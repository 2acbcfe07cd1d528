import type { GuardedFetch } from '@bizosaas/egress'
import type { Clock } from '@bizosaas/kernel'
import type { PageFacts } from './page-facts.ts'

export interface CrawlBudget {
  /** Pages read, the first included. */
  readonly pages: number
  /** Links followed from the first page; the sitemap counts as depth 1. */
  readonly depth: number
  /** From the first request to the last one begun. */
  readonly ms: number
}

export interface CrawlOptions {
  readonly startUrl: string
  readonly budget: CrawlBudget
  readonly fetch: GuardedFetch
  /** Sent with every request; its first word is the name robots.txt knows us by. */
  readonly userAgent: string
  /** Between the starts of two requests, unless robots.txt asks for more. Default 200. */
  readonly delayMs?: number
  /** Called after each page, one at a time and awaited. */
  readonly onPage?: (page: CrawledPage, progress: CrawlProgress) => Promise<void> | void
  readonly signal?: AbortSignal
  readonly clock?: Clock
}

export interface CrawlProgress {
  readonly read: number
  /** Pages known so far that will be read if the budget allows it. */
  readonly known: number
}

export interface CrawledPage {
  readonly url: string
  /** Where it answered, after redirects. */
  readonly finalUrl: string
  readonly status: number
  /** The redirects before the answer, in order. */
  readonly hops: readonly { readonly url: string; readonly status: number }[]
  readonly depth: number
  readonly contentType: string
  /** SHA-256 of the body as it came, hex. */
  readonly digest: string
  readonly bytes: number
  /** The page cache that answered, by name, if one left its mark. */
  readonly cache: string | null
  readonly readAt: string
  /** null for anything but HTML that answered 200. */
  readonly facts: PageFacts | null
}

export interface LinkStatus {
  readonly url: string
  /** null: no answer. */
  readonly status: number | null
  readonly finalUrl: string
}

export type SkipReason = 'robots' | 'trap' | 'depth' | 'budget' | 'unreachable' | 'left-the-site'

export interface Skipped {
  readonly url: string
  readonly reason: SkipReason
}

export interface CrawlReport {
  readonly startUrl: string
  /** Address of the folder that was read; every page begins with it. */
  readonly siteUrl: string
  readonly pages: readonly CrawledPage[]
  /** Of every internal address that pages link to. */
  readonly links: readonly LinkStatus[]
  readonly skipped: readonly Skipped[]
  readonly sitemaps: readonly string[]
  readonly stopped: 'done' | 'pages' | 'time' | 'aborted'
}
