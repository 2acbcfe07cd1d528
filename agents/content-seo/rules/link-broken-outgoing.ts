import type { PageRule } from '../fault.ts'
import { errorText } from '../words/error-text.ts'
import { linkFaults } from './link-faults.ts'

export const linkBrokenOutgoing: PageRule = {
  code: 'link-broken-outgoing',
  look: (page, site) =>
    linkFaults({
      page,
      site,
      isFaulty: ({ status, isOutgoing }) => isOutgoing && (status === 404 || status === 410),
      says: ({ status }) => errorText(status),
    }),
}
