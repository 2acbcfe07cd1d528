import type { LinkAnswer } from '@bizosaas/automation'
import { type Fault, hands } from '../fault.ts'
import { type PageView, pathOf } from '../page-view.ts'
import type { SiteIndex } from '../site-index.ts'

interface Wanted {
  readonly page: PageView
  readonly site: SiteIndex
  readonly isFaulty: (answer: LinkAnswer) => boolean
  readonly says: (answer: LinkAnswer) => string
}

/** One fault for each address the page links to that answers so. Where it should lead instead is a fact nobody told us: not ours to guess. */
export function linkFaults({ page, site, isFaulty, says }: Wanted): readonly Fault[] {
  const links = new Map(page.facts.links.map((link) => [link.url, link]))
  return [...links.values()].flatMap((link) => {
    const answer = site.answerOf(link.url)
    if (answer === undefined || !isFaulty(answer)) return []
    const target = answer.isOutgoing ? link.url : pathOf(link.url)
    return [
      {
        page,
        part: link.url,
        detail: `The link “${link.text || link.href}” leads to ${target}, which ${says(answer)}.`,
        fact: {
          name: `link ${link.url}`,
          title: `Link to ${target} on ${page.path}`,
          content: { href: link.href, text: link.text, status: answer.status },
        },
        mend: { kind: 'other-hand' as const, hand: link.isInContent ? hands.editor : hands.menus },
      },
    ]
  })
}
