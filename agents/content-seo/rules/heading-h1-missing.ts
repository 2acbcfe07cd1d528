import { hands, type Rule } from '../fault.ts'
import { headingFact } from './heading-fact.ts'

export const headingH1Missing: Rule = {
  code: 'heading-h1-missing',
  find: ({ shown }) =>
    shown
      .filter(({ facts }) => !facts.headings.some(({ level }) => level === 1))
      .map((page) => ({
        page,
        detail: `The page has ${page.facts.headings.length} headings and none of the first level.`,
        fact: headingFact(page),
        mend: { kind: 'other-hand', hand: hands.editor },
      })),
}
