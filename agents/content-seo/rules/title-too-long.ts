import type { PageRule } from '../fault.ts'
import { shortenTitle } from '../words/compose-title.ts'
import { titleLimitPx, titleWidth } from '../words/pixel-width.ts'
import { titleFact, titleMend } from './title-mend.ts'

export const titleTooLong: PageRule = {
  code: 'title-too-long',
  look(page, { pattern }, taken) {
    const width = titleWidth(page.facts.title ?? '')
    if (!page.isShown || width <= titleLimitPx) return []
    const hasName = page.ownTitle !== page.facts.title
    const title = shortenTitle({ page, suffix: hasName ? pattern.suffix : '', taken: taken.titles })
    return [
      {
        page,
        detail: `The title “${page.facts.title}” is ${Math.max(1, Math.round((width / titleLimitPx - 1) * 100))}% longer than a search result shows.`,
        fact: titleFact(page),
        mend: titleMend({ page, title, taken, otherwise: 'The title cannot be cut at the end of a clause without losing what it says.' }),
      },
    ]
  },
}
