import type { TenantId } from '@bizosaas/kernel'
import type { PageSnapshot } from '../domain/page-snapshot.ts'
import type { SiteSummary } from '../domain/site-evidence.ts'
import type { ConnectedSite } from './connection-directory.ts'
import type { CrawlFrontier } from './crawl-frontier.ts'

export interface ReadSiteRequest {
  readonly tenantId: TenantId
  readonly site: ConnectedSite
  /** Awaited after each page. */
  readonly onPage: (page: PageSnapshot, progress: { readonly read: number; readonly known: number }) => Promise<void>
  /** The addresses of this reading, which an earlier try of it may have begun. */
  readonly frontier: CrawlFrontier
  /** What that earlier try has given to `onPage`. */
  readonly readBefore: () => AsyncIterable<PageSnapshot>
  /** A page as the last reading of this site left it, so that the site is only asked whether it has changed. */
  readonly lastRead: (url: string) => Promise<PageSnapshot | null>
  readonly signal: AbortSignal
}

/** Its links are those that no page answers itself. */
export interface SiteReading extends SiteSummary {
  readonly skipped: readonly { readonly url: string; readonly reason: string }[]
  readonly stopped: string
}

/** Reads the public pages of a connected site as an anonymous visitor, within the budget it was made with. */
export interface SiteReader {
  /** Throws `crawl-site-unreachable`, `crawl-forbidden-by-robots`, `egress-address-refused`. */
  read(request: ReadSiteRequest): Promise<SiteReading>
  /** One page, now. null when it does not answer. */
  look(request: { tenantId: TenantId; url: string }): Promise<PageSnapshot | null>
}
