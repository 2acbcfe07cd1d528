import { hands, type SiteRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const hreflangSelfMissing: SiteRule = {
  code: 'hreflang-self-missing',
  judge: ({ pages }) =>
    [...pages.values()]
      .filter(({ alternates, url }) => alternates.length > 0 && !alternates.some((alternate) => alternate.url === url))
      .map((page) =>
        pageFault({
          page,
          name: 'hreflang to itself',
          title: 'Translations',
          content: page.alternates.map(({ hreflang, url }) => ({ hreflang, url })),
          detail: `The page lists ${page.alternates.length} translations and not itself among them.`,
          hand: hands.translations,
        }),
      ),
}
