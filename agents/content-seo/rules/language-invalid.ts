import { hands, type PageRule } from '../fault.ts'
import { isKnownLanguage } from '../words/is-language-tag.ts'
import { pageFault } from './page-fault.ts'

export const languageInvalid: PageRule = {
  code: 'language-invalid',
  look(page) {
    const { language } = page.facts
    if (!page.isShown || language === null || isKnownLanguage(language)) return []
    const detail = `The page states “${language}” as its language, which does not exist.`
    return [pageFault({ page, name: 'language', title: 'Language', content: { language }, detail, hand: hands.theme })]
  },
}
