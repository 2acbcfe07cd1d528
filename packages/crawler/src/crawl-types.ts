import type { GuardedFetch } from '@bizosaas/egress'
import type { Clock } from '@bizosaas/kernel'
import type { Frontier } from './frontier.ts'
import type { PageFacts } from './page-facts.ts'
import type { PageReader } from './page-reader.ts'

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
  /** Requests at a time. Default 2: more only where whoever runs the site agrees. */
  readonly readers?: number
  /** Makes facts of what the pages answer. Default: in this thread. */
  readonly reader?: PageReader
  /** Takes each page, after the frontier took its links: the crawl itself keeps none. */
  readonly onPage: (page: CrawledPage, progress: CrawlProgress) => Promise<void> | void
  /** Keeps the addresses. Default: in memory, for a crawl that need not go on when it breaks off. */
  readonly frontier?: Frontier
  /** What an earlier try with the same frontier has read and handed on. */
  readonly readBefore?: () => AsyncIterable<Pick<CrawledPage, 'facts'>>
  /** A page as the last crawl of this site kept it: it is asked whether it has changed, and kept as it is where it has not. */
  readonly lastRead?: (url: string) => Promise<CrawledPage | null>
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
  /** The redirects lead back to an address already passed. */
  readonly isLoop: boolean
  /** Clicks from the first page as far as this crawl went; null where only the sitemap names it. */
  readonly depth: number | null
  readonly contentType: string
  /** SHA-256 of the body as it came, hex. */
  readonly digest: string
  /** Of the body as it came, after decompression. */
  readonly bytes: number
  /** From the request to the last byte of the answer, redirects included, in milliseconds. */
  readonly elapsedMs: number
  /** Those that say something about the page, by name in lower case. */
  readonly headers: Readonly<Record<string, string>>
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
  /** Redirects before the answer. */
  readonly hops: number
  /** The redirects lead back to an address already passed. */
  readonly isLoop: boolean
  /** It lies on another host. */
  readonly isOutgoing: boolean
}

/** A picture of the site that a page shows. */
export interface ImageStatus {
  readonly url: string
  readonly status: number | null
  /** As the server says; null where it does not. */
  readonly bytes: number | null
}

export type SkipReason = 'robots' | 'trap' | 'depth' | 'unreachable' | 'unreadable' | 'left-the-site'

export interface Skipped {
  readonly url: string
  readonly reason: SkipReason
}

export interface CrawlReport {
  readonly startUrl: string
  /** Address of the folder that was read; every page begins with it. */
  readonly siteUrl: string
  /** How many pages were read. */
  readonly read: number
  /** Of addresses that pages name and that were not read, and of other hosts. */
  readonly links: readonly LinkStatus[]
  readonly images: readonly ImageStatus[]
  /** The first 1,000. */
  readonly skipped: readonly Skipped[]
  /** All pages were read: nothing was left over by budget, depth, time or a stop. */
  readonly isComplete: boolean
  /** `isWhole`: everything it names was read to its end. */
  readonly sitemap: { readonly files: readonly string[]; readonly urls: readonly string[]; readonly isWhole: boolean }
  /** Addresses of the sitemap, and files that pages load, which robots.txt forbids to everybody. */
  readonly blocked: readonly string[]
  /** What the plain HTTP address of a site served over HTTPS answers; null where that was not asked. */
  readonly plainHttp: { readonly status: number | null; readonly finalUrl: string } | null
  readonly stopped: 'done' | 'pages' | 'time' | 'aborted'
}
