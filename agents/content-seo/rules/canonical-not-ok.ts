import type { SiteRule } from '../fault.ts'
import { addressText } from '../words/address-text.ts'
import { errorText } from '../words/error-text.ts'
import { canonicalFault, copiesIn } from './canonical-fault.ts'
import { isOfSite } from './is-of-site.ts'

export const canonicalNotOk: SiteRule = {
  code: 'canonical-not-ok',
  judge: (site) =>
    copiesIn(site.pages).flatMap((page) => {
      const answer = site.answerOf(page.canonical)
      if (!isOfSite(site, page.canonical) || answer === undefined || answer.status === null) return []
      if (answer.status === 200 && answer.hops === 0) return []
      const what = answer.hops > 0 ? `redirects to ${addressText(answer.finalUrl, page)}` : errorText(answer.status)
      return [canonicalFault(page, `It names ${addressText(page.canonical, page)} as its address, which ${what}.`)]
    }),
}
