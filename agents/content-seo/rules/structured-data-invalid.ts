import { counted, formOf } from '@bizosaas/kernel/words'
import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const structuredDataInvalid: PageRule = {
  code: 'structured-data-invalid',
  look(page) {
    const broken = page.facts.structuredData.flatMap((block) => (block.ok ? [] : [block.problem]))
    const [first] = broken
    if (first === undefined) return []
    const detail = `${counted(broken.length, ['block', 'blocks'])} of structured data cannot be read${lineOf(first)}, so search engines ignore ${formOf(broken.length, ['it', 'them'])}.`
    return [
      pageFault({
        page,
        name: 'structured data',
        title: 'Structured data',
        content: { problems: broken.slice(0, 5) },
        detail,
        hand: hands.seoPlugin,
      }),
    ]
  },
}

/** Of what the reader of JSON says, a person needs no more than where to look. */
function lineOf(problem: string): string {
  const line = /\bline (\d+)/.exec(problem)?.[1]
  return line === undefined ? '' : ` (there is a mistake in line ${line})`
}
