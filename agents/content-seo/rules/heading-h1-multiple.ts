import { listed } from '@bizosaas/kernel/words'
import { hands, type PageRule } from '../fault.ts'
import { headingFact } from './heading-fact.ts'

export const headingH1Multiple: PageRule = {
  code: 'heading-h1-multiple',
  look(page) {
    const first = page.facts.headings.filter(({ level }) => level === 1)
    if (!page.isShown || first.length < 2) return []
    const detail = `The page has ${first.length} main headings: ${listed(first.map(({ text }) => `“${text}”`))}.`
    const hand = first.some(({ isInContent }) => isInContent) ? hands.editor : hands.theme
    return [{ page, detail, fact: headingFact(page), mend: { kind: 'other-hand', hand } }]
  },
}
