import type { PageRule } from '../fault.ts'
import type { PageView } from '../page-view.ts'
import { composeTitle } from '../words/compose-title.ts'
import { isLegalPage } from '../words/is-legal-page.ts'
import { titleWidth } from '../words/pixel-width.ts'
import { titleFact, titleMend } from './title-mend.ts'

const shortestOwn = 16
const narrowestPx = 310

export const titleTooShort: PageRule = {
  code: 'title-too-short',
  look(page, { pattern }, taken) {
    const text = page.facts.title ?? ''
    const width = titleWidth(text)
    if (!page.isShown || text === '' || page.ownTitle.length >= shortestOwn || width >= narrowestPx || namesLaw(page)) return []
    const title = composeTitle({ page, suffix: pattern.suffix, taken: taken.titles })
    return [
      {
        page,
        detail: `The title is only “${text}”.`,
        fact: titleFact(page),
        mend: titleMend({ page, title, taken, otherwise: 'The page says nothing beyond its title that would make a better one.' }),
      },
    ]
  },
}

/** “Imprint – Name of the site” says all that such a page has to. */
function namesLaw(page: PageView): boolean {
  return isLegalPage(page) && page.ownTitle !== page.facts.title
}
