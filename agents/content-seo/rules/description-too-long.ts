import type { PageRule } from '../fault.ts'
import { descriptionFits } from '../words/compose-description.ts'
import { descriptionFact, descriptionMend } from './description-mend.ts'

export const descriptionTooLong: PageRule = {
  code: 'description-too-long',
  look(page, _site, taken) {
    const text = page.facts.metaDescription ?? ''
    if (!page.isShown || descriptionFits(text)) return []
    const detail = `The description has ${text.length} characters, more than fits into a search result.`
    return [{ page, detail, fact: descriptionFact(page), mend: descriptionMend(page, taken) }]
  },
}
