import { hands, type SiteRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const httpsMissing: SiteRule = {
  code: 'https-missing',
  judge({ evidence, start }) {
    if (start === null || !evidence.siteUrl.startsWith('http:')) return []
    const detail = 'The site opens only without encryption: anyone in between can read and change what is sent.'
    return [pageFault({ page: start, name: 'encryption', title: 'Encryption', content: { siteUrl: evidence.siteUrl }, detail, hand: hands.hosting })]
  },
}
