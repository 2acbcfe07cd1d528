import type { Rule } from '../fault.ts'
import { composeTitle } from '../words/compose-title.ts'
import { titleWidth } from '../words/pixel-width.ts'
import { titleFact, titleMend, titlesOf } from './title-mend.ts'

const shortestOwn = 16
const narrowestPx = 310

export const titleTooShort: Rule = {
  code: 'title-too-short',
  find: ({ shown, pattern }) =>
    shown
      .filter(({ facts, ownTitle }) => ownTitle !== '' && ownTitle.length < shortestOwn && titleWidth(facts.title ?? '') < narrowestPx)
      .map((page) => {
        const title = composeTitle({ page, suffix: pattern.suffix, taken: titlesOf(shown) })
        return {
          page,
          detail: `The title “${page.facts.title}” uses ${titleWidth(page.facts.title ?? '')} of about 600 pixels and says little about the page.`,
          fact: titleFact(page),
          mend: titleMend({ page, title, otherwise: 'The page says nothing beyond its title that would make a better one.' }),
        }
      }),
}
