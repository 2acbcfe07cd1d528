import { hands, type SiteRule } from '../fault.ts'
import { placeAt } from './addresses-of.ts'
import { pageFault } from './page-fault.ts'

export const robotsBlockedInSitemap: SiteRule = {
  code: 'robots-blocked-in-sitemap',
  judge: ({ evidence, blocked, start, answerOf }) =>
    evidence.sitemap.urls
      .filter((url) => blocked.has(url))
      .map((url) =>
        pageFault({
          page: placeAt({ url, answer: answerOf(url), readAt: start?.readAt ?? new Date(0).toISOString() }),
          name: 'robots.txt',
          title: 'Entry in robots.txt',
          content: { isBlocked: true, inSitemap: true },
          detail: 'The sitemap offers the address to search engines, but robots.txt forbids them to read it.',
          hand: hands.seoPlugin,
        }),
      ),
}
