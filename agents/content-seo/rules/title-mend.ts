import { hands, type Mend } from '../fault.ts'
import type { PageView } from '../page-view.ts'
import type { TakenTexts } from '../taken-texts.ts'
import { whyAbstain } from '../words/why-abstain.ts'

interface NewTitle {
  readonly page: PageView
  readonly title: string | null
  readonly taken: TakenTexts
  readonly otherwise: string
}

/** A new search title, or why not. */
export function titleMend({ page, title, taken, otherwise }: NewTitle): Mend {
  if (page.ref === null) return { kind: 'other-hand', hand: hands.templates }
  if (title === null) return { kind: 'abstain', reason: whyAbstain({ page, text: 'title', otherwise }) }
  taken.titles.add(title)
  return { kind: 'call', actionId: 'wordpress.update-seo-title', input: { postId: page.ref.postId, type: page.ref.type, title } }
}

export function titleFact(page: PageView) {
  return { name: 'title', title: `Title of ${page.path}`, content: page.facts.title }
}
