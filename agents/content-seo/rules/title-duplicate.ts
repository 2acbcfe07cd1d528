import type { PageRule } from '../fault.ts'
import { addressText } from '../words/address-text.ts'
import { distinctTitle } from '../words/compose-title.ts'
import { titleFact, titleMend } from './title-mend.ts'

export const titleDuplicate: PageRule = {
  code: 'title-duplicate',
  look(page, { titles, pattern }, taken) {
    const text = page.facts.title ?? ''
    const shared = titles.get(text)
    if (!page.isShown || shared === undefined || shared.count < 2) return []
    const isKeeper = shared.keeper.url === page.url
    const detail = isKeeper
      ? `The title “${text}” is used on ${shared.count} pages; this one may keep it.`
      : `The page has the same title as ${addressText(shared.keeper.url, page)}: “${text}”.`
    if (isKeeper) return [{ page, detail, fact: titleFact(page), mend: { kind: 'none' } }]
    const title = distinctTitle({ page, suffix: pattern.suffix, taken: taken.titles })
    const mend = titleMend({ page, title, taken, otherwise: 'Neither its address nor its text tells the page from its namesake.' })
    return [{ page, detail, fact: titleFact(page), mend }]
  },
}
