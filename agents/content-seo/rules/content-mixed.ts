import { counted, listed } from '@bizosaas/kernel/words'
import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const contentMixed: PageRule = {
  code: 'content-mixed',
  look(page) {
    if (!page.url.startsWith('https:')) return []
    const loaded = [...page.facts.resources.map(({ url }) => url), ...page.facts.images.map(({ src }) => src)]
    const plain = [...new Set(loaded.filter((url) => url.startsWith('http:')))]
    if (plain.length === 0) return []
    const detail = `It loads ${counted(plain.length, ['file', 'files'])} without encryption: ${listed(plain)}.`
    return [pageFault({ page, name: 'mixed content', title: 'Loaded files', content: plain.slice(0, 20), detail, hand: hands.theme })]
  },
}
