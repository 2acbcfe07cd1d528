import type { SiteRule } from '../fault.ts'
import { addressText } from '../words/address-text.ts'
import { canonicalFault, copiesIn } from './canonical-fault.ts'

export const canonicalChain: SiteRule = {
  code: 'canonical-chain',
  judge: ({ pages }) =>
    copiesIn(pages).flatMap((page) => {
      const next = pages.get(page.canonical)?.canonical ?? null
      if (next === null || next === page.canonical || next === page.url) return []
      return [
        canonicalFault(
          page,
          `It sends search engines to ${addressText(page.canonical, page)}, and that page sends them on to ${addressText(next, page)}.`,
        ),
      ]
    }),
}
