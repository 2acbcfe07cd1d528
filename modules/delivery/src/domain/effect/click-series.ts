import type { SearchDay } from '../search/search-export.ts'
import type { DailyCount } from './daily-count.ts'
import { measuring } from './measure-effect.ts'

export interface ClickSeries {
  readonly changed: readonly DailyCount[]
  /** The other pages of the site on the same days; null where they are too few clicks to compare with. */
  readonly control: readonly DailyCount[] | null
  /** `site`: the data tells no pages apart, so the whole site stands for what was changed. */
  readonly of: 'pages' | 'site'
}

/**
 * The clicks of changed pages day by day. A day of the data without a row of a page is a day without clicks; a day without any row is not known.
 * Returns null where nothing is known at all.
 */
export function clickSeries({ days, changedPages }: { days: readonly SearchDay[]; changedPages: ReadonlySet<string> }): ClickSeries | null {
  const ofPages = Map.groupBy(
    days.filter(({ page }) => page !== ''),
    ({ day }) => day,
  )
  const isKnown = days.some(({ page }) => changedPages.has(page))
  if (!isKnown) {
    const site = days.filter(({ page }) => page === '').map(({ day, clicks }) => ({ date: day, count: clicks }))
    return site.length === 0 ? null : { changed: site, control: null, of: 'site' }
  }
  const sum = (isMeant: (page: string) => boolean) =>
    [...ofPages].map(([date, rows]) => ({ date, count: rows.reduce((all, { page, clicks }) => all + (isMeant(page) ? clicks : 0), 0) }))
  const others = sum((page) => !changedPages.has(page))
  const isEnough = others.reduce((all, { count }) => all + count, 0) >= others.length * measuring.leastPerDay
  return { changed: sum((page) => changedPages.has(page)), control: isEnough ? others : null, of: 'pages' }
}
