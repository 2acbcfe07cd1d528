import type { SiteRule } from '../fault.ts'
import { canonicalFault, copiesIn } from './canonical-fault.ts'
import { isOfSite } from './is-of-site.ts'

export const canonicalCrossHost: SiteRule = {
  code: 'canonical-cross-host',
  judge: (site) =>
    copiesIn(site.pages)
      .filter(({ canonical }) => !isOfSite(site, canonical))
      .map((page) =>
        canonicalFault(
          page,
          `The page tells search engines that its real address is on ${new URL(page.canonical).host}, so that host gets its visitors.`,
        ),
      ),
}
