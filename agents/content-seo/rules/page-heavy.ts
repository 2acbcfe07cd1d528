import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

const mostBytes = 500_000

export const pageHeavy: PageRule = {
  code: 'page-heavy',
  look(page) {
    const { bytes } = page.snapshot
    if (!page.isShown || bytes <= mostBytes) return []
    const detail = `The HTML alone is ${Math.round(bytes / 1_000)} kB; ${mostBytes / 1_000} kB are plenty, and a phone has to read all of it before it shows anything.`
    return [pageFault({ page, name: 'weight', title: 'Weight', content: { bytes }, detail, hand: hands.theme })]
  },
}
