import type { DailyCount } from './daily-count.ts'
import { measuring } from './measure-effect.ts'

/** The clicks of one day, as far as the files tell. */
export interface ClickDay {
  /** yyyy-mm-dd. */
  readonly day: string
  /** Of the pages in question, and how many of these have a row of their own that day. */
  readonly ours: number
  readonly ourRows: number
  /** Of the pages to compare with. */
  readonly others: number
  /** A file of that day lists pages: one without a row had no clicks. */
  readonly hasAllPages: boolean
  /** Of the site as a whole; null where no file says. */
  readonly site: number | null
}

export interface ClickSeries {
  readonly changed: readonly DailyCount[]
  /** The other pages of the site; null where they have too few clicks to compare with. */
  readonly control: readonly DailyCount[] | null
  /** `site`: nothing tells these pages apart, so the whole site stands for what was changed. */
  readonly of: 'pages' | 'site'
}

/** Day by day what is to be measured; a day on which one of the pages is not known is left out. Null where nothing is known at all. */
export function clickSeries({ days, pageCount }: { days: readonly ClickDay[]; pageCount: number }): ClickSeries | null {
  const known = days.filter(({ hasAllPages, ourRows }) => hasAllPages || ourRows === pageCount)
  if (known.length > 0) return { changed: known.map(({ day, ours }) => ({ date: day, count: ours })), control: controlOf(days), of: 'pages' }
  const site = days.flatMap(({ day, site: count }) => (count === null ? [] : [{ date: day, count }]))
  return site.length === 0 ? null : { changed: site, control: null, of: 'site' }
}

function controlOf(days: readonly ClickDay[]): readonly DailyCount[] | null {
  const control = days.filter(({ hasAllPages }) => hasAllPages).map(({ day, others }) => ({ date: day, count: others }))
  const clicks = control.reduce((sum, { count }) => sum + count, 0)
  return clicks >= control.length * measuring.leastPerDay && control.length > 0 ? control : null
}
