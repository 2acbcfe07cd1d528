import type { SearchFigures, SearchTotal } from '../search/search-export.ts'

const placesApart = 3
const leastImpressions = 100
const leastPages = 5

/**
 * How many more clicks the pages would have had if they were clicked as often as the site's other pages at the same place: what better texts
 * in the results may bring, over the time of the totals. 0 where too few pages compare, or none are clicked more often.
 */
export function missedClicks({ totals, pages }: { totals: readonly SearchTotal[]; pages: ReadonlySet<string> }): number {
  const others = totals.filter(({ name, impressions }) => !pages.has(name) && impressions >= leastImpressions)
  return totals
    .filter(({ name }) => pages.has(name))
    .reduce((sum, { clicks, impressions, position }) => sum + Math.max(0, impressions * usualRate({ others, position }) - clicks), 0)
}

/** Clicks per impression near this place, the median of at least five pages. */
function usualRate({ others, position }: { others: readonly SearchTotal[]; position: SearchFigures['position'] }): number {
  const near = others.filter((other) => other.position !== null && position !== null && Math.abs(other.position - position) <= placesApart)
  const rates = near.map(({ clicks, impressions }) => clicks / impressions).toSorted((a, b) => a - b)
  return rates.length < leastPages ? 0 : (rates[Math.floor(rates.length / 2)] ?? 0)
}
