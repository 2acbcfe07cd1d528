import { counted } from '@bizosaas/kernel/words'
import type { PageRule } from '../fault.ts'
import { descriptionLimits } from '../words/compose-description.ts'
import { isLegalPage } from '../words/is-legal-page.ts'
import { descriptionFact, descriptionMend } from './description-mend.ts'

export const descriptionTooShort: PageRule = {
  code: 'description-too-short',
  look(page, _site, taken) {
    const text = page.facts.metaDescription ?? ''
    if (!page.isShown || text === '' || text.length >= descriptionLimits.shortest || isLegalPage(page)) return []
    const detail = `The description has only ${counted(text.length, ['character', 'characters'])}; there is room for about ${descriptionLimits.longest}.`
    return [{ page, detail, fact: descriptionFact(page), mend: descriptionMend(page, taken) }]
  },
}
