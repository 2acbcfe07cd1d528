import type { Rule } from '../fault.ts'
import { descriptionLimits } from '../words/compose-description.ts'
import { descriptionFact, descriptionMend, descriptionsOf } from './description-mend.ts'

export const descriptionTooShort: Rule = {
  code: 'description-too-short',
  find({ shown }) {
    const taken = descriptionsOf(shown)
    return shown
      .filter(({ facts }) => (facts.metaDescription ?? '') !== '' && (facts.metaDescription ?? '').length < descriptionLimits.shortest)
      .map((page) => ({
        page,
        detail: `The meta description has ${page.facts.metaDescription?.length} characters; a search result has room for about ${descriptionLimits.longest}.`,
        fact: descriptionFact(page),
        mend: descriptionMend(page, taken),
      }))
  },
}
