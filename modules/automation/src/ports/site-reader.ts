import type { TenantId } from '@bizosaas/kernel'
import type { PageSnapshot } from '../domain/page-snapshot.ts'
import type { SiteSummary } from '../domain/site-evidence.ts'
import type { ConnectedSite } from './connection-directory.ts'

export interface ReadSiteRequest {
  readonly tenantId: TenantId
  readonly site: ConnectedSite
  /** Awaited after each page. */
  readonly onPage: (page: PageSnapshot, progress: { readonly read: number; readonly known: number }) => Promise<void>
  /** What an earlier try of this reading has given to `onPage`: it is not read again. */
  readonly readBefore: () => AsyncIterable<PageSnapshot>
  /** A page as the last reading of this site left it, so that the site is only asked whether it has changed. */
  readonly lastRead: (url: string) => Promise<PageSnapshot | null>
  readonly signal: AbortSignal
}

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
