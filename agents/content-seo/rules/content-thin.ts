import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

const fewestWords = 50

export const contentThin: PageRule = {
  code: 'content-thin',
  look(page) {
    const { wordCount } = page.facts
    if (!page.isShown || wordCount >= fewestWords) return []
    const detail = `The content has ${wordCount} words; with fewer than ${fewestWords} a search engine has nothing to show the page for.`
    return [pageFault({ page, name: 'words', title: 'Content', content: { wordCount }, detail, hand: hands.editor })]
  },
}
