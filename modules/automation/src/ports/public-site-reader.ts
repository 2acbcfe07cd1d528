import type { PublicSite } from '../domain/public-site.ts'
import type { ReadSiteRequest, SiteReading } from './site-reader.ts'

export interface ReadPublicSiteRequest extends Omit<ReadSiteRequest, 'site'> {
  readonly site: PublicSite
}

/** Reads a site nobody has connected. It reaches public addresses and nothing else, whatever the owner of the agency allowed. */
export interface PublicSiteReader {
  /** Throws `audit-name-unknown`, `audit-site-silent`, `audit-site-refused`, `audit-robots-refused`, `audit-address-internal`. */
  read(request: ReadPublicSiteRequest): Promise<SiteReading>
}
