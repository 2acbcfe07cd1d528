import { expect, test } from 'vitest'
import { type ClickDay, clickSeries } from './click-series.ts'

const day = (date: string, given: Partial<ClickDay>): ClickDay => ({
  day: date,
  ours: 0,
  ourRows: 0,
  others: 0,
  hasAllPages: false,
  site: null,
  ...given,
})

test('a page without a row had no clicks where the file lists pages, and is not known where it tells another page alone', () => {
  const days = [
    day('2026-03-01', { ours: 4, ourRows: 1, others: 9, hasAllPages: true }),
    day('2026-03-02', { others: 8, hasAllPages: true }),
    day('2026-03-03', { others: 7 }),
    day('2026-03-04', { ours: 6, ourRows: 1 }),
  ]
  expect(clickSeries({ days, pageCount: 1 })).toEqual({
    changed: [
      { date: '2026-03-01', count: 4 },
      { date: '2026-03-02', count: 0 },
      { date: '2026-03-04', count: 6 },
    ],
    control: [
      { date: '2026-03-01', count: 9 },
      { date: '2026-03-02', count: 8 },
    ],
    of: 'pages',
  })
})

test('of two pages both have to be known', () => {
  const days = [day('2026-03-01', { ours: 4, ourRows: 1 }), day('2026-03-02', { ours: 9, ourRows: 2 })]
  expect(clickSeries({ days, pageCount: 2 })).toMatchObject({ changed: [{ date: '2026-03-02', count: 9 }], control: null })
})

test('pages with hardly a click are nothing to compare with', () => {
  const days = [day('2026-03-01', { ours: 4, ourRows: 1, others: 1, hasAllPages: true })]
  expect(clickSeries({ days, pageCount: 1 })?.control).toBeNull()
})

test('where no page is told apart the site stands for it, and without days there is nothing', () => {
  expect(clickSeries({ days: [day('2026-03-01', { site: 12 })], pageCount: 1 })).toEqual({
    changed: [{ date: '2026-03-01', count: 12 }],
    control: null,
    of: 'site',
  })
  expect(clickSeries({ days: [day('2026-03-01', { others: 3 })], pageCount: 1 })).toBeNull()
  expect(clickSeries({ days: [], pageCount: 1 })).toBeNull()
})
