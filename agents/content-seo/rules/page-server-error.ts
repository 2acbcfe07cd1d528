import { hands, type SiteRule } from '../fault.ts'
import { addressesOf } from './addresses-of.ts'
import { pageFault } from './page-fault.ts'

export const pageServerError: SiteRule = {
  code: 'page-server-error',
  judge: (site) =>
    addressesOf(site)
      .filter(({ answer: { status } }) => status !== null && status >= 500 && status <= 599)
      .map(({ page, answer: { status } }) =>
        pageFault({
          page,
          name: 'answer',
          title: 'Answer',
          content: { status },
          detail: `The server fails at this address (error ${status}).`,
          hand: hands.hosting,
        }),
      ),
}
