import { hands, type SiteRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const pageOrphan: SiteRule = {
  code: 'page-orphan',
  judge({ evidence, pages, inSitemap, inlinks, start }) {
    if (!evidence.isComplete) return []
    const lonely = [...pages.values()].filter(({ isShown, url }) => isShown && url !== start?.url && inSitemap.has(url) && inlinks(url) === 0)
    const detail = 'The sitemap lists the page, but no other page links to it.'
    return lonely.map((page) => pageFault({ page, name: 'inlinks', title: 'Links', content: { inlinks: 0 }, detail, hand: hands.menus }))
  },
}
