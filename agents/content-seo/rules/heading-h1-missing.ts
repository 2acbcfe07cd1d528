import { hands, type PageRule } from '../fault.ts'
import { headingFact } from './heading-fact.ts'

export const headingH1Missing: PageRule = {
  code: 'heading-h1-missing',
  look(page) {
    if (!page.isShown || page.facts.headings.some(({ level }) => level === 1)) return []
    const detail = `The page has ${page.facts.headings.length} headings and none of the first level.`
    return [{ page, detail, fact: headingFact(page), mend: { kind: 'other-hand', hand: hands.editor } }]
  },
}
