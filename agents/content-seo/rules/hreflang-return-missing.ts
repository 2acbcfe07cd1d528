import { hands, type SiteRule } from '../fault.ts'
import { pathOf } from '../page-view.ts'
import { isOfSite } from './is-of-site.ts'
import { pageFault } from './page-fault.ts'

/** A translation counts only where both pages say so. */
export const hreflangReturnMissing: SiteRule = {
  code: 'hreflang-return-missing',
  judge: (site) =>
    [...site.pages.values()].flatMap((page) =>
      [...new Set(page.alternates.flatMap(({ url }) => url ?? []))].flatMap((url) => {
        const other = url === page.url || !isOfSite(site, url) ? undefined : site.pages.get(url)
        if (other === undefined || other.alternates.some((back) => back.url === page.url)) return []
        const detail = `The page names ${pathOf(url)} as its translation, but that page does not name it in return.`
        return [pageFault({ page, part: url, name: `hreflang to ${url}`, title: 'Translations', content: { url }, detail, hand: hands.translations })]
      }),
    ),
}
