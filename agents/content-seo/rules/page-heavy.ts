import { hands, type PageRule } from '../fault.ts'
import { sizeText } from '../words/size-text.ts'
import { pageFault } from './page-fault.ts'

const mostBytes = 500_000

export const pageHeavy: PageRule = {
  code: 'page-heavy',
  look(page) {
    const { bytes } = page.snapshot
    if (!page.isShown || bytes <= mostBytes) return []
    const detail = `The code of the page alone is ${sizeText(bytes)}; ${sizeText(mostBytes)} is plenty.`
    return [pageFault({ page, name: 'weight', title: 'Weight', content: { bytes }, detail, hand: hands.theme })]
  },
}
