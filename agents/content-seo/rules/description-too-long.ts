import type { Rule } from '../fault.ts'
import { descriptionFits } from '../words/compose-description.ts'
import { descriptionFact, descriptionMend, descriptionsOf } from './description-mend.ts'

export const descriptionTooLong: Rule = {
  code: 'description-too-long',
  find({ shown }) {
    const taken = descriptionsOf(shown)
    return shown
      .filter(({ facts }) => !descriptionFits(facts.metaDescription ?? ''))
      .map((page) => ({
        page,
        detail: `The meta description has ${page.facts.metaDescription?.length} characters; a search result cuts it after about 160.`,
        fact: descriptionFact(page),
        mend: descriptionMend(page, taken),
      }))
  },
}
