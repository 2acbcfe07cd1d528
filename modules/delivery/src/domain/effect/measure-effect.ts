import { type DailyCount, daysBetween, weekdayOf } from './daily-count.ts'
import { fitLevelShift } from './fit-level-shift.ts'
import { tQuantile } from './t-quantile.ts'

export interface MeasureInput {
  /** The day the change went live, yyyy-mm-dd. */
  readonly changedOn: string
  /** Days of the changed pages; days without a row count as not known. */
  readonly changed: readonly DailyCount[]
  /** The same days of pages that were left alone. Null compares before with after only. */
  readonly control: readonly DailyCount[] | null
}

export interface EffectFigures {
  readonly daysBefore: number
  readonly daysAfter: number
  readonly perDayBefore: number
  readonly perDayAfter: number
  /** Of the pages that were left alone, on the same days; null where there are none. */
  readonly othersPerDay: { readonly before: number; readonly after: number } | null
}

/** Changes are shares: 0.3 is 30 % more. */
export type EffectResult =
  | {
      readonly verdict: 'lift' | 'loss' | 'no-effect'
      readonly change: number
      /** At least 95 % of such intervals hold the true change. */
      readonly interval: readonly [number, number]
      /** A rise that would have been seen in four cases of five. */
      readonly smallestVisible: number
      readonly figures: EffectFigures
    }
  | {
      readonly verdict: 'not-enough-data'
      readonly reason: 'too-few-days-before' | 'too-few-days-after' | 'too-few-counts' | 'too-unsteady'
      readonly smallestVisible: number | null
      readonly figures: EffectFigures
    }

/** Limits of what is measured; docs/measuring.md gives the reasons. */
export const measuring = {
  /** Search engines read a changed page only after some days: these belong to neither side. */
  settlingDays: 7,
  mostDaysBefore: 84,
  leastDaysBefore: 28,
  leastDaysAfter: 21,
  mostDaysAfter: 84,
  /** Fewer counts a day on average say nothing. */
  leastPerDay: 2,
  /** "No effect" is said only where a change of this share would have been seen. */
  largestBlindness: 0.35,
} as const

/** Quantile of a 98 % interval: how long errors last is only an estimate, and with it 95 % would promise too much (`eval -- outcomes`). */
const surely = 2.326348
const fourOfFive = 0.841621

/**
 * Says whether the counts of some pages changed with a change made on them. On the scale of log(1 + count): the difference to the pages
 * left alone (or the counts themselves), each weekday with a level of its own, errors that last from day to day taken into account.
 */
export function measureEffect(input: MeasureInput): EffectResult {
  const days = daysOf(input)
  const figures = figuresOf({ days, isCompared: input.control !== null })
  const reason = whyNot(figures)
  if (reason !== null) return { verdict: 'not-enough-data', reason, smallestVisible: null, figures }
  const { shift, standardError, freedom } = fitLevelShift(days)
  const certain = tQuantile({ normal: surely, freedom })
  const smallestVisible = Math.expm1((certain + tQuantile({ normal: fourOfFive, freedom })) * standardError)
  const interval = [Math.expm1(shift - certain * standardError), Math.expm1(shift + certain * standardError)] as const
  const verdict = interval[0] > 0 ? 'lift' : interval[1] < 0 ? 'loss' : 'no-effect'
  if (verdict === 'no-effect' && smallestVisible > measuring.largestBlindness)
    return { verdict: 'not-enough-data', reason: 'too-unsteady', smallestVisible, figures }
  return { verdict, change: Math.expm1(shift), interval, smallestVisible, figures }
}

interface Day {
  readonly count: number
  readonly others: number
  readonly value: number
  readonly weekday: number
  readonly isAfter: boolean
}

function daysOf({ changedOn, changed, control }: MeasureInput): readonly Day[] {
  const { mostDaysBefore, settlingDays, mostDaysAfter } = measuring
  const others = new Map(control?.map(({ date, count }) => [date, count]))
  return changed
    .map((day) => ({ ...day, since: daysBetween({ from: changedOn, to: day.date }) }))
    .filter(({ since }) => (since < 0 && since >= -mostDaysBefore) || (since >= settlingDays && since < settlingDays + mostDaysAfter))
    .filter(({ date }) => control === null || others.has(date))
    .toSorted((a, b) => a.since - b.since)
    .map(({ date, count, since }) => ({
      count,
      others: others.get(date) ?? 0,
      value: Math.log1p(count) - Math.log1p(others.get(date) ?? 0),
      weekday: weekdayOf(date),
      isAfter: since > 0,
    }))
}

function figuresOf({ days, isCompared }: { days: readonly Day[]; isCompared: boolean }): EffectFigures {
  const before = days.filter(({ isAfter }) => !isAfter)
  const after = days.filter(({ isAfter }) => isAfter)
  const othersPerDay = isCompared ? { before: perDay(before, 'others'), after: perDay(after, 'others') } : null
  const perDayOf = { perDayBefore: perDay(before, 'count'), perDayAfter: perDay(after, 'count') }
  return { daysBefore: before.length, daysAfter: after.length, ...perDayOf, othersPerDay }
}

function perDay(days: readonly Day[], of: 'count' | 'others'): number {
  return days.length === 0 ? 0 : days.reduce((sum, day) => sum + day[of], 0) / days.length
}

function whyNot({ daysBefore, daysAfter, perDayBefore, perDayAfter }: EffectFigures) {
  if (daysBefore < measuring.leastDaysBefore) return 'too-few-days-before'
  if (daysAfter < measuring.leastDaysAfter) return 'too-few-days-after'
  return Math.max(perDayBefore, perDayAfter) < measuring.leastPerDay ? 'too-few-counts' : null
}
