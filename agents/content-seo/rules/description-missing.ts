import type { PageRule } from '../fault.ts'
import { isLegalPage } from '../words/is-legal-page.ts'
import { descriptionFact, descriptionMend } from './description-mend.ts'

export const descriptionMissing: PageRule = {
  code: 'description-missing',
  look(page, _site, taken) {
    if (!page.isShown || (page.facts.metaDescription ?? '') !== '' || isLegalPage(page)) return []
    const detail = 'The page has no description for search results.'
    return [{ page, detail, fact: descriptionFact(page), mend: descriptionMend(page, taken) }]
  },
}
