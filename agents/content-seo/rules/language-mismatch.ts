import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

const fewestWords = 50
const names = { en: 'English', de: 'German' } as const

export const languageMismatch: PageRule = {
  code: 'language-mismatch',
  look(page) {
    const { language, textLanguage, wordCount } = page.facts
    const said = (language ?? '').toLowerCase().split(/[-_]/)[0]
    if (!page.isShown || wordCount < fewestWords || textLanguage === null || (said !== 'en' && said !== 'de') || said === textLanguage) return []
    const detail = `The page says it is in ${names[said]}, but it is written in ${names[textLanguage]}.`
    return [pageFault({ page, name: 'language', title: 'Language', content: { language, textLanguage }, detail, hand: hands.translations })]
  },
}
