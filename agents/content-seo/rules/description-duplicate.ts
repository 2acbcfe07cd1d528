import type { PageRule } from '../fault.ts'
import { descriptionFact, descriptionMend } from './description-mend.ts'

/** Which page a shared text was written for, nobody can tell from outside: each gets one of its own. */
export const descriptionDuplicate: PageRule = {
  code: 'description-duplicate',
  look(page, { descriptions }, taken) {
    const count = descriptions.get(page.facts.metaDescription ?? '') ?? 0
    if (!page.isShown || count < 2) return []
    const detail = `The same description is used on ${count} pages.`
    return [{ page, detail, fact: descriptionFact(page), mend: descriptionMend(page, taken) }]
  },
}
