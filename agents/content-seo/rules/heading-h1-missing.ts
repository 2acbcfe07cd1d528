import { counted } from '@bizosaas/kernel/words'
import { hands, type PageRule } from '../fault.ts'
import { headingFact } from './heading-fact.ts'

export const headingH1Missing: PageRule = {
  code: 'heading-h1-missing',
  look(page) {
    if (!page.isShown || page.facts.headings.some(({ level }) => level === 1)) return []
    const { length } = page.facts.headings
    const detail = length === 0 ? 'The page has no heading.' : `The page has ${counted(length, ['heading', 'headings'])}, but no main one.`
    return [{ page, detail, fact: headingFact(page), mend: { kind: 'other-hand', hand: hands.theme } }]
  },
}
