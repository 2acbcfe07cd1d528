import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

const wanted = ['og:title', 'og:image'] as const
const names = { 'og:title': 'title', 'og:image': 'picture' } as const

export const openGraphMissing: PageRule = {
  code: 'open-graph-missing',
  look(page) {
    const { openGraph } = page.facts
    const missing = wanted.filter((name) => (openGraph[name] ?? '') === '')
    if (!page.isShown || missing.length === 0) return []
    const detail = `The page sets no ${missing.map((name) => names[name]).join(' and no ')} for sharing (${missing.join(', ')}).`
    return [pageFault({ page, name: 'open graph', title: 'Open Graph', content: { missing: [...missing] }, detail, hand: hands.seoPlugin })]
  },
}
