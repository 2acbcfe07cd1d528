import type { Mend } from '../fault.ts'
import type { PageView } from '../page-view.ts'
import { composeDescription } from '../words/compose-description.ts'

/** A new meta description from the page's own sentences, or why not. `taken` grows, so that no two pages get the same. */
export function descriptionMend(page: PageView, taken: Set<string>): Mend {
  if (page.ref === null) return { kind: 'other-hand', hand: "whoever looks after the site's templates" }
  const description = composeDescription(page, taken)
  if (description === null)
    return {
      kind: 'abstain',
      reason: 'The page says too little for a description of its own: its first paragraphs give less than 50 characters, or those of another page.',
    }
  taken.add(description)
  return { kind: 'call', actionId: 'wordpress.update-seo-description', input: { postId: page.ref.postId, type: page.ref.type, description } }
}

export function descriptionFact(page: PageView) {
  return { name: 'description', title: `Meta description of ${page.path}`, content: page.facts.metaDescription }
}

export function descriptionsOf(pages: readonly PageView[]): Set<string> {
  return new Set(pages.flatMap(({ facts }) => (facts.metaDescription === null ? [] : [facts.metaDescription])))
}
