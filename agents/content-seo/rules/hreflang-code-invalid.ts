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
          detail: `The page offers ${url ?? 'an address'} for “${hreflang}”, which is not the code of a language or region.`,
          hand: hands.translations,
        }),
      ),
}
