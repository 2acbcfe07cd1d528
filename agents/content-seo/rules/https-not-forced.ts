import { hands, type SiteRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const httpsNotForced: SiteRule = {
  code: 'https-not-forced',
  judge({ evidence, start }) {
    const { plainHttp, siteUrl } = evidence
    if (start === null || plainHttp === null || plainHttp.status === null || !siteUrl.startsWith('https:')) return []
    if (plainHttp.finalUrl.startsWith('https:')) return []
    const detail = `The address with http:// opens too and does not lead to the secure one (it answers ${plainHttp.status}).`
    return [pageFault({ page: start, name: 'plain address', title: 'Plain address', content: { ...plainHttp }, detail, hand: hands.hosting })]
  },
}
