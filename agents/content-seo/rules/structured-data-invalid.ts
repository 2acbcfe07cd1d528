import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const structuredDataInvalid: PageRule = {
  code: 'structured-data-invalid',
  look(page) {
    const broken = page.facts.structuredData.flatMap((block) => (block.ok ? [] : [block.problem]))
    const [first] = broken
    if (first === undefined) return []
    const detail = `${broken.length === 1 ? 'A block' : `${broken.length} blocks`} of structured data cannot be read (${first}), so search engines use nothing of it.`
    return [pageFault({ page, name: 'structured data', title: 'Structured data', content: broken.slice(0, 5), detail, hand: hands.seoPlugin })]
  },
}
