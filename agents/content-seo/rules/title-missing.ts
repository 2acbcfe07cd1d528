import type { Rule } from '../fault.ts'
import { composeTitle } from '../words/compose-title.ts'
import { titleFact, titleMend, titlesOf } from './title-mend.ts'

export const titleMissing: Rule = {
  code: 'title-missing',
  find: ({ shown, pattern }) =>
    shown
      .filter(({ facts }) => facts.title === null || facts.title === '')
      .map((page) => {
        const title = composeTitle({ page, suffix: pattern.suffix, taken: titlesOf(shown) })
        return {
          page,
          detail: 'The page has no title, so a search result shows its address or a guess.',
          fact: titleFact(page),
          mend: titleMend({ page, title, otherwise: 'The page has neither a heading nor a text a title could be made from.' }),
        }
      }),
}
