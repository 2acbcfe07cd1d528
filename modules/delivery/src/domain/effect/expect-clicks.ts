import { addUp } from '../search/add-up.ts'
import type { SearchDay, SearchFigures } from '../search/search-export.ts'

export interface ExpectedClicks {
  /** Clicks a day of the pages as they are. */
  readonly baseline: number
  /** Clicks a day if they were clicked as often as the site's other pages at the same place; never below the baseline. */
  readonly expected: number
  /** How many other pages that was read from; 0 where there were too few. */
  readonly comparedWith: number
}

const placesApart = 3
const leastImpressions = 100
const leastPages = 5

/** What better texts in the results may bring: the same impressions, clicked as often as other pages of the site at that place. */
export function expectClicks({ days, pages }: { days: readonly SearchDay[]; pages: ReadonlySet<string> }): ExpectedClicks | null {
  const byPage = [
    ...Map.groupBy(
      days.filter(({ page }) => page !== ''),
      ({ page }) => page,
    ),
  ].map(([page, all]) => ({ page, ...addUp(all) }))
  const ours = byPage.filter(({ page }) => pages.has(page))
  const known = new Set(days.filter(({ page }) => page !== '').map(({ day }) => day)).size
  if (ours.length === 0 || known === 0) return null
  const others = byPage.filter(({ page, impressions }) => !pages.has(page) && impressions >= leastImpressions)
  const rates = others.filter(({ position }) => isNear({ position, to: addUp(ours).position })).map(({ clicks, impressions }) => clicks / impressions)
  const isEnough = rates.length >= leastPages
  const rate = isEnough ? median(rates) : 0
  const expected = ours.reduce((sum, page) => sum + Math.max(page.clicks, page.impressions * rate), 0)
  return { baseline: addUp(ours).clicks / known, expected: expected / known, comparedWith: isEnough ? rates.length : 0 }
}

function isNear({ position, to }: { position: SearchFigures['position']; to: SearchFigures['position'] }): boolean {
  return position !== null && to !== null && Math.abs(position - to) <= placesApart
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
