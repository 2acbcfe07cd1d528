import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const viewportMissing: PageRule = {
  code: 'viewport-missing',
  look(page) {
    const { viewport } = page.facts
    if (!page.isShown || /\bwidth\s*=\s*device-width\b/i.test(viewport ?? '')) return []
    const detail = 'The page does not say that it fits a phone.'
    return [pageFault({ page, name: 'viewport', title: 'Viewport', content: { viewport }, detail, hand: hands.theme })]
  },
}
