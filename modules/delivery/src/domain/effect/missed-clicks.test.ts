import { expect, test } from 'vitest'
import { missedClicks } from './missed-clicks.ts'

const page = (name: string, clicks: number, position: number | null = 6) => ({ name, clicks, impressions: 1000, position })
const five = ['b', 'c', 'd', 'e', 'f'].map((name, at) => page(name, 40 + at * 10))
const ours = new Set(['a'])

test('a page that is clicked less often than others at its place misses the difference to the median', () => {
  expect(missedClicks({ totals: [page('a', 12), ...five], pages: ours })).toBe(48)
})

test('a page that is clicked more often misses nothing', () => {
  expect(missedClicks({ totals: [page('a', 90), ...five], pages: ours })).toBe(0)
})

test('fewer than five pages, pages elsewhere in the results and pages hardly shown are no comparison', () => {
  expect(missedClicks({ totals: [page('a', 12), ...five.slice(1)], pages: ours })).toBe(0)
  expect(missedClicks({ totals: [page('a', 12, 10), ...five], pages: ours })).toBe(0)
  expect(missedClicks({ totals: [page('a', 12, null), ...five], pages: ours })).toBe(0)
  expect(missedClicks({ totals: [page('a', 12), ...five.slice(1), { ...page('b', 9), impressions: 99 }], pages: ours })).toBe(0)
})
