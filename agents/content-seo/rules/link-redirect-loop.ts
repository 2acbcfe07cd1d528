import type { PageRule } from '../fault.ts'
import { linkFaults } from './link-faults.ts'

export const linkRedirectLoop: PageRule = {
  code: 'link-redirect-loop',
  look: (page, site) =>
    linkFaults({
      page,
      site,
      isFaulty: ({ isLoop, isOutgoing }) => !isOutgoing && isLoop,
      says: () => 'never opens because its redirects go round in a circle',
    }),
}
