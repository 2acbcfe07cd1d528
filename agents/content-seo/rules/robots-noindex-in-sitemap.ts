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
          detail: 'The sitemap asks search engines to list the page, and the page asks them not to.',
          hand: hands.seoPlugin,
        }),
      ),
}
