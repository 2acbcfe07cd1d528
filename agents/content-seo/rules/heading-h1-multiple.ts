import { hands, type Rule } from '../fault.ts'
import { headingFact } from './heading-fact.ts'

export const headingH1Multiple: Rule = {
  code: 'heading-h1-multiple',
  find: ({ shown }) =>
    shown.flatMap((page) => {
      const first = page.facts.headings.filter(({ level }) => level === 1)
      if (first.length < 2) return []
      const hand = first.some(({ isInContent }) => isInContent) ? hands.editor : hands.theme
      return [
        {
          page,
          detail: `The page has ${first.length} headings of the first level: ${first.map(({ text }) => `“${text}”`).join(', ')}.`,
          fact: headingFact(page),
          mend: { kind: 'other-hand' as const, hand },
        },
      ]
    }),
}
