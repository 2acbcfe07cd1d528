import type { Rule } from '../fault.ts'
import { shortenTitle } from '../words/compose-title.ts'
import { titleLimitPx, titleWidth } from '../words/pixel-width.ts'
import { titleFact, titleMend, titlesOf } from './title-mend.ts'

export const titleTooLong: Rule = {
  code: 'title-too-long',
  find: ({ shown, pattern }) =>
    shown
      .filter(({ facts }) => titleWidth(facts.title ?? '') > titleLimitPx)
      .map((page) => {
        const hasName = page.ownTitle !== page.facts.title
        const title = shortenTitle({ page, suffix: hasName ? pattern.suffix : '', taken: titlesOf(shown) })
        return {
          page,
          detail: `The title is ${titleWidth(page.facts.title ?? '')} pixels wide; a search result shows about ${titleLimitPx} and cuts the rest.`,
          fact: titleFact(page),
          mend: titleMend({ page, title, otherwise: 'The title cannot be cut at the end of a clause without losing what it says.' }),
        }
      }),
}
