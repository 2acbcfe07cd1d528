import { hands, type SiteRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const robotsNoindexInSitemap: SiteRule = {
  code: 'robots-noindex-in-sitemap',
  judge: ({ pages, inSitemap }) =>
    [...pages.values()]
      .filter(({ url, isNoindex }) => isNoindex && inSitemap.has(url))
      .map((page) =>
        pageFault({
          page,
          name: 'robots',
          title: 'Robots directives',
          content: { isNoindex: true, inSitemap: true },
          detail: 'The sitemap offers the page to search engines, but the page asks them not to show it.',
          hand: hands.seoPlugin,
        }),
      ),
}
