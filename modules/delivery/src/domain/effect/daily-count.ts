/** What was counted on one day. */
export interface DailyCount {
  /** yyyy-mm-dd, in the time zone of the source: Pacific time for Google Search Console. */
  readonly date: string
  readonly count: number
}

const dayMs = 86_400_000

/** Days from one date to another; negative when the other is earlier. */
export function daysBetween({ from, to }: { from: string; to: string }): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay()
}
