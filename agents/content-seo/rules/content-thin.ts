import { counted } from '@bizosaas/kernel/words'
import { hands, type PageRule } from '../fault.ts'
import { isLegalPage } from '../words/is-legal-page.ts'
import { pageFault } from './page-fault.ts'

const fewestWords = 50

export const contentThin: PageRule = {
  code: 'content-thin',
  look(page) {
    const { wordCount } = page.facts
    if (!page.isShown || wordCount >= fewestWords || isLegalPage(page)) return []
    const detail = `The page has only ${counted(wordCount, ['word', 'words'])} of its own.`
    return [pageFault({ page, name: 'words', title: 'Content', content: { wordCount }, detail, hand: hands.editor })]
  },
}
