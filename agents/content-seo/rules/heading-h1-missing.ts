import { hands, type PageRule } from '../fault.ts'
import { headingFact } from './heading-fact.ts'

export const headingH1Missing: PageRule = {
  code: 'heading-h1-missing',
  look(page) {
    if (!page.isShown || page.facts.headings.some(({ level }) => level === 1)) return []
    const { length } = page.facts.headings
    const detail =
      length === 0 ? 'The page has no heading.' : `The page has ${length === 1 ? 'one heading, not' : `${length} headings, none`} of the first level.`
    return [{ page, detail, fact: headingFact(page), mend: { kind: 'other-hand', hand: hands.editor } }]
  },
}
