import type { PageRule } from '../fault.ts'
import { composeTitle } from '../words/compose-title.ts'
import { titleFact, titleMend } from './title-mend.ts'

export const titleMissing: PageRule = {
  code: 'title-missing',
  look(page, { pattern }, taken) {
    if (!page.isShown || (page.facts.title ?? '') !== '') return []
    const title = composeTitle({ page, suffix: pattern.suffix, taken: taken.titles })
    return [
      {
        page,
        detail: 'The page has no title, so a search result shows its address or a guess.',
        fact: titleFact(page),
        mend: titleMend({ page, title, taken, otherwise: 'The page has neither a heading nor a text a title could be made from.' }),
      },
    ]
  },
}
