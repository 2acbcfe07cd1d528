import type { PageRule } from '../fault.ts'
import { addressText } from '../words/address-text.ts'
import { linkFaults } from './link-faults.ts'

export const linkRedirectChain: PageRule = {
  code: 'link-redirect-chain',
  look: (page, site) =>
    linkFaults({
      page,
      site,
      isFaulty: ({ hops, isLoop, isOutgoing, status }) => !isOutgoing && !isLoop && hops >= 2 && status !== null && (status < 300 || status >= 400),
      says: ({ hops, finalUrl }) => `opens only after ${hops} redirects, at ${addressText(finalUrl, page)}`,
    }),
}
