import { counted, listed } from '@bizosaas/kernel/words'
import { hands, type PageRule } from '../fault.ts'
import { headingFact } from './heading-fact.ts'

export const headingEmpty: PageRule = {
  code: 'heading-empty',
  look(page) {
    const empty = page.facts.headings.filter(({ isEmpty }) => isEmpty)
    const [first] = empty
    if (!page.isShown || first === undefined) return []
    const detail = `The page has ${counted(empty.length, ['empty heading', 'empty headings'])} (${listed([...new Set(empty.map(({ level }) => `H${level}`))])}).`
    return [{ page, detail, fact: headingFact(page), mend: { kind: 'other-hand', hand: first.isInContent ? hands.editor : hands.theme } }]
  },
}
