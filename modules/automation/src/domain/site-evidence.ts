import type { PageSnapshot } from './page-snapshot.ts'

/** What one crawl of one site brought home beside its pages. */
export interface SiteSummary {
  readonly startUrl: string
  readonly siteUrl: string
  /** All pages were read: nothing was left over by budget, time or a stop. */
  readonly isComplete: boolean
  /** What the connected system says stands at which address; empty where it was not asked. */
  readonly objects: readonly ContentObject[]
  /** What the addresses that pages link to answer. */
  readonly links: readonly LinkAnswer[]
  /** The site's own pictures. */
  readonly images: readonly { readonly url: string; readonly status: number | null; readonly bytes: number | null }[]
  /** `isWhole`: everything it names was read to its end. Absent in crawls of before that was kept. */
  readonly sitemap: { readonly files: readonly string[]; readonly urls: readonly string[]; readonly isWhole?: boolean }
  /** Addresses of the sitemap, and files that pages load, which robots.txt forbids to everybody. */
  readonly blocked: readonly string[]
  /** What the plain HTTP address of a site served over HTTPS answers; null where that was not asked. */
  readonly plainHttp: { readonly status: number | null; readonly finalUrl: string } | null
}

/** What agents for sites think about. */
export interface SiteEvidence extends SiteSummary {
  /** By address, a few at a time: a site may have more pages than fit into memory. May be asked for more than once. */
  pages(): AsyncIterable<PageSnapshot>
}

export interface LinkAnswer {
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

/** One piece of content as the connected system numbers it. */
export interface ContentObject {
  readonly url: string
  readonly objectId: string
  /** The system's own word: page, post. */
  readonly kind: string
  /** Its title, where no visitor sees it: a draft, or a post that is planned. */
  readonly unseenTitle?: string
}
