import type { Rule } from '../fault.ts'
import { descriptionFact, descriptionMend, descriptionsOf } from './description-mend.ts'

export const descriptionMissing: Rule = {
  code: 'description-missing',
  find({ shown }) {
    const taken = descriptionsOf(shown)
    return shown
      .filter(({ facts }) => (facts.metaDescription ?? '') === '')
      .map((page) => ({
        page,
        detail: 'The page has no meta description, so a search engine picks a piece of its text.',
        fact: descriptionFact(page),
        mend: descriptionMend(page, taken),
      }))
  },
}
