import { counted } from '@bizosaas/kernel/words'
import type { PageRule } from '../fault.ts'
import { descriptionLimits } from '../words/compose-description.ts'
import { isLegalPage } from '../words/is-legal-page.ts'
import { descriptionFact, descriptionMend } from './description-mend.ts'

/** Shown whole on every screen. */
const comfortable = 140

export const descriptionTooShort: PageRule = {
  code: 'description-too-short',
  look(page, _site, taken) {
    const text = page.facts.metaDescription ?? ''
    if (!page.isShown || text === '' || text.length >= descriptionLimits.shortest || isLegalPage(page)) return []
    const detail = `The description has only ${counted(text.length, ['character', 'characters'])}; about ${comfortable} fit well.`
    return [{ page, detail, fact: descriptionFact(page), mend: descriptionMend(page, taken) }]
  },
}
