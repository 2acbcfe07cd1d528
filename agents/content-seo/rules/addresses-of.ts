import { digestOf, type LinkAnswer } from '@bizosaas/automation'
import { type Place, pathOf } from '../page-view.ts'
import type { SiteIndex } from '../site-index.ts'
import { isOfSite } from './is-of-site.ts'

/** Every address of the site that was asked, as a place a fault can stand at. */
export function addressesOf(site: SiteIndex): readonly { readonly page: Place; readonly answer: LinkAnswer }[] {
  const readAt = site.start?.readAt ?? new Date(0).toISOString()
  return site.evidence.links
    .filter(({ url, isOutgoing }) => !isOutgoing && isOfSite(site, url))
    .map((answer) => ({ answer, page: placeAt({ url: answer.url, answer, readAt }) }))
}

/** A place where nothing but an answer was read. */
export function placeAt({ url, answer, readAt }: { url: string; answer: LinkAnswer | undefined; readAt: string }): Place {
  const digest = digestOf({ url, status: answer?.status ?? null, finalUrl: answer?.finalUrl ?? null })
  return { url, path: pathOf(url), digest, readAt, ref: null, ownTitle: '' }
}
