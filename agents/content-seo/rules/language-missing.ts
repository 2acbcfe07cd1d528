import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const languageMissing: PageRule = {
  code: 'language-missing',
  look(page) {
    if (!page.isShown || page.facts.language !== null) return []
    const detail = 'The page does not state its language.'
    return [pageFault({ page, name: 'language', title: 'Language', content: { language: null }, detail, hand: hands.theme })]
  },
}
