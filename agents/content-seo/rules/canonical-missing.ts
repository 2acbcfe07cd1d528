import type { SiteRule } from '../fault.ts'
import { canonicalFault } from './canonical-fault.ts'

export const canonicalMissing: SiteRule = {
  code: 'canonical-missing',
  judge: ({ pages }) =>
    [...pages.values()]
      .filter(({ isShown, canonical }) => isShown && canonical === null)
      .map((page) => canonicalFault(page, 'The page does not say which address is its own, so copies with other parameters may count as pages.')),
}
