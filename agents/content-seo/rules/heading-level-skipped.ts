import { hands, type PageRule } from '../fault.ts'
import { headingFact } from './heading-fact.ts'

export const headingLevelSkipped: PageRule = {
  code: 'heading-level-skipped',
  look(page) {
    const { headings } = page.facts
    const at = headings.findIndex((heading, index) => index > 0 && heading.level > (headings[index - 1]?.level ?? 6) + 1)
    const [before, heading] = [headings[at - 1], headings[at]]
    if (!page.isShown || before === undefined || heading === undefined) return []
    const detail = `“${before.text}” (level ${before.level}) is followed by “${heading.text}” (level ${heading.level}).`
    return [{ page, detail, fact: headingFact(page), mend: { kind: 'other-hand', hand: heading.isInContent ? hands.editor : hands.theme } }]
  },
}
