import type { Json } from '@bizosaas/kernel'
import { addUp } from './add-up.ts'
import type { SearchExport, SearchFigures, SearchTotal } from './search-export.ts'

const mostListed = 500

export interface SearchSummary {
  readonly firstDay: string
  readonly lastDay: string
  /** Addresses with days of their own. */
  readonly pages: number
  /** What the evidence holds: the site, and the pages and queries with the most clicks. */
  readonly content: { readonly [name: string]: Json }
}

/** A file as one piece of evidence. It has at least one day. */
export function summarize({ days, pages, queries }: SearchExport): SearchSummary {
  const dates = days.map(({ day }) => day).toSorted()
  const [firstDay = '', lastDay = ''] = [dates[0], dates.at(-1)]
  const ofPages = [
    ...Map.groupBy(
      days.filter(({ page }) => page !== ''),
      ({ page }) => page,
    ),
  ].map(([name, all]) => ({ name, ...addUp(all) }))
  const ofSite = days.filter(({ page }) => page === '')
  const site = addUp(ofSite.length > 0 ? ofSite : days)
  const named = pages.length > 0 ? pages : ofPages
  const content = { type: 'search-performance', firstDay, lastDay, site: asJson(site), pages: listed(named), queries: listed(queries) }
  return { firstDay, lastDay, pages: ofPages.length, content }
}

function listed(totals: readonly SearchTotal[]): Json {
  const most = totals.toSorted((a, b) => b.clicks - a.clicks || b.impressions - a.impressions).slice(0, mostListed)
  return most.map(({ name, ...figures }) => ({ name, ...asJson(figures) }))
}

function asJson({ clicks, impressions, position }: SearchFigures): { readonly [name: string]: Json } {
  return { clicks, impressions, position }
}
