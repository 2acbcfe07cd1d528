import { counted } from '@bizosaas/kernel/words'
import { hands, type SiteRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const sitemapPageMissing: SiteRule = {
  code: 'sitemap-page-missing',
  judge({ evidence, pages, inSitemap, inlinks }) {
    if (evidence.sitemap.files.length === 0 || evidence.sitemap.isWhole === false) return []
    const left = [...pages.values()].filter(({ isShown, url }) => isShown && !inSitemap.has(url) && inlinks(url) > 0)
    return left.map((page) => {
      const detail = `The sitemap leaves the page out, although ${counted(inlinks(page.url), ['other page links', 'other pages link'])} to it.`
      return pageFault({ page, name: 'sitemap entry', title: 'Entry in the sitemap', content: { inSitemap: false }, detail, hand: hands.seoPlugin })
    })
  },
}
