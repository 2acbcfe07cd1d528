import type { PageRule } from '../fault.ts'
import { errorText } from '../words/error-text.ts'
import { linkFaults } from './link-faults.ts'

/** Closed to strangers or too busy is not gone. */
const closed = new Set([401, 403, 429])

export const linkBroken: PageRule = {
  code: 'link-broken',
  look: (page, site) =>
    linkFaults({
      page,
      site,
      isFaulty: ({ status, isOutgoing }) => !isOutgoing && status !== null && status >= 400 && status < 500 && !closed.has(status),
      says: ({ status }) => errorText(status),
    }),
}
