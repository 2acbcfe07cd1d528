import type { PageSnapshot } from './page-snapshot.ts'

/** Everything one crawl of one site brought home: what agents for sites think about. */
export interface SiteEvidence {
  readonly startUrl: string
  readonly siteUrl: string
  /** By address, a few at a time: a site may have more pages than fit into memory. May be asked for more than once. */
  pages(): AsyncIterable<PageSnapshot>
  /** What the connected system says stands at which address; empty where it was not asked. */
  readonly objects: readonly ContentObject[]
  readonly links: readonly { readonly url: string; readonly status: number | null; readonly finalUrl: string }[]
}

/** One piece of content as the connected system numbers it. */
export interface ContentObject {
  readonly url: string
  readonly objectId: string
  /** The system's own word: page, post. */
  readonly kind: string
}
