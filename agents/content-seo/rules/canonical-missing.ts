import type { SiteRule } from '../fault.ts'
import { canonicalFault } from './canonical-fault.ts'

export const canonicalMissing: SiteRule = {
  code: 'canonical-missing',
  judge: ({ pages }) =>
    [...pages.values()]
      .filter(({ isShown, canonical }) => isShown && canonical === null)
      .map((page) => canonicalFault(page, 'The page does not state its own address (no canonical link).')),
}
