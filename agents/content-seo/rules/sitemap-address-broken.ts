import { hands, type SiteRule } from '../fault.ts'
import { addressText } from '../words/address-text.ts'
import { errorText } from '../words/error-text.ts'
import { placeAt } from './addresses-of.ts'
import { pageFault } from './page-fault.ts'

export const sitemapAddressBroken: SiteRule = {
  code: 'sitemap-address-broken',
  judge: ({ evidence, answerOf, start }) =>
    evidence.sitemap.urls.flatMap((url) => {
      const answer = answerOf(url)
      if (answer === undefined || answer.status === null || (answer.status === 200 && answer.hops === 0)) return []
      const page = placeAt({ url, answer, readAt: start?.readAt ?? new Date(0).toISOString() })
      const what = answer.hops > 0 ? `redirects to ${addressText(answer.finalUrl, page)}` : errorText(answer.status)
      const detail = `The sitemap lists this address, which ${what}.`
      return [
        pageFault({
          page,
          name: 'sitemap entry',
          title: 'Entry in the sitemap',
          content: { status: answer.status, finalUrl: answer.finalUrl },
          detail,
          hand: hands.seoPlugin,
        }),
      ]
    }),
}
