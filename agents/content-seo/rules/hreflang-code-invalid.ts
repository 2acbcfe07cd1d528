import { hands, type PageRule } from '../fault.ts'
import { isLanguageTag } from '../words/is-language-tag.ts'
import { pageFault } from './page-fault.ts'

export const hreflangCodeInvalid: PageRule = {
  code: 'hreflang-code-invalid',
  look: (page) =>
    page.facts.alternates
      .filter(({ hreflang }) => hreflang.toLowerCase() !== 'x-default' && !isLanguageTag(hreflang))
      .map(({ hreflang, url }) =>
        pageFault({
          page,
          part: hreflang,
          name: `hreflang ${hreflang}`,
          title: 'Translations',
          content: { hreflang, url },
          detail: `The page names ${url ?? 'an address'} for “${hreflang}”, which is no language or region, so search engines pass over it.`,
          hand: hands.translations,
        }),
      ),
}
