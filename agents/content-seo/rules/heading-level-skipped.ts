import { hands, type Rule } from '../fault.ts'
import { headingFact } from './heading-fact.ts'

export const headingLevelSkipped: Rule = {
  code: 'heading-level-skipped',
  find: ({ shown }) =>
    shown.flatMap((page) => {
      const jump = page.facts.headings
        .map((heading, at, all) => ({ heading, before: all[at - 1] }))
        .find(({ heading, before }) => before !== undefined && heading.level > before.level + 1)
      if (jump === undefined) return []
      const { heading, before } = jump
      return [
        {
          page,
          detail: `After “${before?.text}” (level ${before?.level}) comes “${heading.text}” on level ${heading.level}.`,
          fact: headingFact(page),
          mend: { kind: 'other-hand' as const, hand: heading.isInContent ? hands.editor : hands.theme },
        },
      ]
    }),
}
