import type { Rule } from '../fault.ts'
import { descriptionFact, descriptionMend, descriptionsOf } from './description-mend.ts'
import { sameText } from './same-text.ts'

/** Which page a shared text was written for, nobody can tell from outside: each gets one of its own. */
export const descriptionDuplicate: Rule = {
  code: 'description-duplicate',
  find({ shown }) {
    const taken = descriptionsOf(shown)
    return sameText(shown, ({ facts }) => facts.metaDescription).flatMap(({ pages }) =>
      pages.map((page) => ({
        page,
        detail: `The same meta description stands on ${pages.length} pages: ${pages.map(({ path }) => path).join(', ')}.`,
        fact: descriptionFact(page),
        mend: descriptionMend(page, taken),
      })),
    )
  },
}
