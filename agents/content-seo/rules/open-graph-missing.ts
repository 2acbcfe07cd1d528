import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

const wanted = ['og:title', 'og:image'] as const

export const openGraphMissing: PageRule = {
  code: 'open-graph-missing',
  look(page) {
    const { openGraph } = page.facts
    const missing = wanted.filter((name) => (openGraph[name] ?? '') === '')
    if (!page.isShown || missing.length === 0) return []
    const detail = `The page has no ${missing.join(' and no ')}, so a link to it that is shared shows a bare address or a guess.`
    return [pageFault({ page, name: 'open graph', title: 'Open Graph', content: { missing: [...missing] }, detail, hand: hands.seoPlugin })]
  },
}
