import type { SiteRule } from '../fault.ts'
import { isNearDuplicate } from '../near-duplicate.ts'
import { addressText } from '../words/address-text.ts'
import { canonicalFault, copiesIn } from './canonical-fault.ts'
import { isOfSite } from './is-of-site.ts'

/** A copy may well name its original; a page of its own that names another is left out of the search by mistake. */
export const canonicalElsewhere: SiteRule = {
  code: 'canonical-elsewhere',
  judge: (site) =>
    copiesIn(site.pages).flatMap((page) => {
      const { canonical } = page
      const original = site.pages.get(canonical)
      const answer = site.answerOf(canonical)
      const isThere = answer === undefined ? original !== undefined : answer.status === 200 && answer.hops === 0
      if (page.isNoindex || !isOfSite(site, canonical) || !isThere) return []
      if (original !== undefined && isNearDuplicate(page, original)) return []
      return [canonicalFault(page, `It asks search engines to show ${addressText(canonical, page)} instead, although that page says something else.`)]
    }),
}
