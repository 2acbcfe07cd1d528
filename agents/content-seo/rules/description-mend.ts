import { hands, type Mend } from '../fault.ts'
import type { PageView } from '../page-view.ts'
import type { TakenTexts } from '../taken-texts.ts'
import { composeDescription } from '../words/compose-description.ts'
import { whyAbstain } from '../words/why-abstain.ts'

const tooLittle =
  'The page says too little for a description of its own: its first paragraphs give less than 50 characters of whole sentences, or those of another page.'

/** A new meta description from the page's own sentences, or why not. */
export function descriptionMend(page: PageView, taken: TakenTexts): Mend {
  if (page.ref === null) return { kind: 'other-hand', hand: hands.templates }
  const description = composeDescription(page, taken.descriptions)
  if (description === null)
    return {
      kind: 'abstain',
      reason: whyAbstain({ page, text: 'description', otherwise: tooLittle }),
    }
  taken.descriptions.add(description)
  return { kind: 'call', actionId: 'wordpress.update-seo-description', input: { postId: page.ref.postId, type: page.ref.type, description } }
}

export function descriptionFact(page: PageView) {
  return { name: 'description', title: `Meta description of ${page.path}`, content: page.facts.metaDescription }
}
