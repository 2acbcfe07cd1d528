import { translate } from './faults/hreflang-faults.ts'
import { otherLanguage } from './faults/page-text.ts'
import type { SiteDraft } from './site-draft.ts'
import { structuredDataSamples } from './structured-data-samples.ts'

/** What a well-kept site has from the start: the business in JSON-LD, a trail of crumbs on some pages, main pages in a second language. */
export function addBaseData(site: SiteDraft): void {
  for (const page of site.pages) {
    const samples = structuredDataSamples({
      name: site.traits.name,
      url: site.url(page.path),
      topic: page.topic,
      schemaType: site.traits.trade.schemaType,
    })
    const wanted = page === site.home ? site.traits.trade.schemaType : 'BreadcrumbList'
    const found = samples.find(({ type }) => type === wanted)
    if (found !== undefined && (page === site.home || site.random.next() < 0.4)) page.jsonLd.push(JSON.stringify(found.item))
  }
  if (!site.traits.isBilingual) return
  for (const page of site.pages.slice(1, 3)) translate(site, page, site.addPage({ language: otherLanguage(site.traits.language) }))
}
