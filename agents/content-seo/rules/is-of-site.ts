import type { SiteIndex } from '../site-index.ts'

/** An address of the host the site stands on. */
export function isOfSite({ evidence }: Pick<SiteIndex, 'evidence'>, url: string): boolean {
  return new URL(url).host === new URL(evidence.siteUrl).host
}
