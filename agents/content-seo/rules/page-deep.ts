import { hands, type SiteRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

const mostClicks = 4

export const pageDeep: SiteRule = {
  code: 'page-deep',
  judge: ({ pages, clicks }) =>
    [...pages.values()].flatMap((page) => {
      const count = clicks(page.url)
      if (!page.isShown || count === null || count <= mostClicks) return []
      const detail = `It takes ${count} clicks from the home page to get there.`
      return [pageFault({ page, name: 'clicks', title: 'Way', content: { clicks: count }, detail, hand: hands.menus })]
    }),
}
