import { expect, test } from 'vitest'
import type { DailyCount } from './daily-count.ts'
import { measureEffect } from './measure-effect.ts'
import { tQuantile } from './t-quantile.ts'

const changedOn = '2026-03-02'
interface Given {
  readonly before: number
  readonly after: number
  readonly from?: number
  readonly to?: number
  /** How fast the wobble goes. */
  readonly pace?: number
}
/** Counts of the days before the change, and of those after its settling time. The wobble keeps two neighbours from being equal. */
const days = ({ before, after, from = -56, to = 60, pace = 1.7 }: Given): DailyCount[] =>
  Array.from({ length: to - from }, (_, at) => {
    const since = from + at
    const weekday = new Date(Date.parse(changedOn) + since * 86_400_000)
    const level = (since < 0 ? before : after) * (weekday.getUTCDay() % 6 === 0 ? 0.6 : 1)
    return { date: weekday.toISOString().slice(0, 10), count: Math.round(level + Math.sin(at * pace) * level * 0.1) }
  })

test('half as much again is a lift, and weekends are not taken for a loss', () => {
  const result = measureEffect({ changedOn, changed: days({ before: 40, after: 60 }), control: null })
  if (result.verdict === 'not-enough-data') throw new Error(result.reason)
  expect(result.verdict).toBe('lift')
  expect(result.change).toBeCloseTo(0.5, 1)
  expect(result.interval[0]).toBeGreaterThan(0.4)
  expect(result.figures).toMatchObject({ daysBefore: 56, daysAfter: 53, othersPerDay: null })
})

test('what befalls the whole site alike is no effect of the change', () => {
  const changed = days({ before: 40, after: 60 })
  const control = days({ before: 200, after: 300, pace: 2.3 })
  expect(measureEffect({ changedOn, changed, control: null }).verdict).toBe('lift')
  expect(measureEffect({ changedOn, changed, control }).verdict).toBe('no-effect')
  expect(measureEffect({ changedOn, changed, control: days({ before: 200, after: 500, pace: 2.3 }) }).verdict).toBe('loss')
})

test('the days in which search engines have not read the change yet belong to neither side', () => {
  const changed = days({ before: 40, after: 40 }).map((day) => (day.date >= changedOn && day.date < '2026-03-09' ? { ...day, count: 900 } : day))
  expect(measureEffect({ changedOn, changed, control: null }).verdict).toBe('no-effect')
})

test.each([
  { given: days({ before: 40, after: 60, from: -27 }), reason: 'too-few-days-before' },
  { given: days({ before: 40, after: 60, to: 27 }), reason: 'too-few-days-after' },
  { given: days({ before: 1, after: 1 }), reason: 'too-few-counts' },
  { given: days({ before: 40, after: 40 }).map((day, at) => ({ ...day, count: at % 3 === 0 ? 1 : 80 })), reason: 'too-unsteady' },
])('says $reason instead of a figure', ({ given, reason }) => {
  expect(measureEffect({ changedOn, changed: given, control: null })).toMatchObject({ verdict: 'not-enough-data', reason })
})

test('days that the pages to compare with do not have are left out', () => {
  const control = days({ before: 200, after: 200, from: -30 })
  const { figures } = measureEffect({ changedOn, changed: days({ before: 40, after: 40 }), control })
  expect(figures).toMatchObject({ daysBefore: 30, othersPerDay: { before: expect.any(Number), after: expect.any(Number) } })
})

test.each([
  [5, 2.571, 3.365],
  [12, 2.179, 2.681],
  [60, 2.0, 2.39],
])('with %i degrees of freedom the quantiles are those of the printed tables', (freedom, at975, at99) => {
  expect(tQuantile({ normal: 1.959964, freedom })).toBeCloseTo(at975, 2)
  expect(Math.abs(tQuantile({ normal: 2.326348, freedom }) - at99)).toBeLessThan(0.012)
})
