import { hands, type SiteRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const sitemapMissing: SiteRule = {
  code: 'sitemap-missing',
  judge({ evidence, start }) {
    if (start === null || evidence.sitemap.files.length > 0 || evidence.sitemap.isWhole === false) return []
    const detail = 'The site has no sitemap, so search engines learn of new pages late.'
    return [pageFault({ page: start, name: 'sitemap', title: 'Sitemap of the site', content: { files: [] }, detail, hand: hands.seoPlugin })]
  },
}
