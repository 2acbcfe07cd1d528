import { counted } from '@bizosaas/kernel/words'
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
          detail: `The page lists ${counted(page.alternates.length, ['language version', 'language versions'])}, but not itself.`,
          hand: hands.translations,
        }),
      ),
}
