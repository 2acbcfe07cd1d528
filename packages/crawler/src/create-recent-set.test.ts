import { expect, test } from 'vitest'
import { createRecentSet } from './create-recent-set.ts'

test('keeps what comes again and again, and never more than it may', () => {
  const recent = createRecentSet(100)
  expect(recent.add('menu')).toBe(true)
  for (let page = 0; page < 1_000; page += 1) {
    expect([recent.add('menu'), recent.has('menu'), recent.add(`page ${page}`)]).toEqual([false, true, true])
  }
  const kept = Array.from({ length: 1_000 }, (_, page) => recent.has(`page ${page}`)).filter((isKept) => isKept)
  expect(kept.length).toBeGreaterThan(40)
  expect(kept.length).toBeLessThanOrEqual(99)
})
