import { type Fault, hands } from '../fault.ts'
import type { IndexedPage } from '../site-index.ts'

/** A fault of the canonical address, which the SEO plugin or the theme writes. */
export function canonicalFault(page: IndexedPage, detail: string): Fault {
  const fact = { name: 'canonical', title: `Canonical address of ${page.path}`, content: page.canonical }
  return { page, detail, fact, mend: { kind: 'other-hand', hand: hands.seoPlugin } }
}

/** Pages that name another address as theirs. */
export function copiesIn(pages: ReadonlyMap<string, IndexedPage>): readonly (IndexedPage & { readonly canonical: string })[] {
  return [...pages.values()].flatMap((page) =>
    page.canonical === null || page.canonical === page.url ? [] : [{ ...page, canonical: page.canonical }],
  )
}
