import { hands, type SiteRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const httpsMissing: SiteRule = {
  code: 'https-missing',
  judge({ evidence, start }) {
    if (start === null || !evidence.siteUrl.startsWith('http:')) return []
    const detail = 'The site is served without encryption: browsers call it not secure, and whoever is on the way can read and change it.'
    return [pageFault({ page: start, name: 'encryption', title: 'Encryption', content: { siteUrl: evidence.siteUrl }, detail, hand: hands.hosting })]
  },
}
