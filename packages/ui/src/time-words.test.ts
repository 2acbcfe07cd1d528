import { expect, test } from 'vitest'
import { exactTime, relativeTime } from './time-words.ts'

const now = Date.parse('2026-11-24T14:00:00Z')
const words = (at: string) => relativeTime({ at, now, timeZone: 'UTC' }).text

test.each([
  ['2026-11-24T13:59:30Z', 'just now'],
  ['2026-11-24T13:48:00Z', '12 min'],
  ['2026-11-24T10:30:00Z', '3 h'],
  ['2026-11-23T13:00:00Z', '1 day'],
  ['2026-11-18T13:00:00Z', '6 days'],
  ['2026-11-17T13:00:00Z', '17 Nov'],
  ['2025-11-17T13:00:00Z', '17 Nov 2025'],
  ['2026-11-24T18:05:00Z', 'in 4 h'],
])('says %s as %s', (at, text) => {
  expect(words(at)).toBe(text)
})

test('is relative only for the past week, so that an ending like "ago" fits', () => {
  expect(relativeTime({ at: '2026-11-24T13:48:00Z', now }).relative).toBe(true)
  expect(relativeTime({ at: '2026-11-24T18:05:00Z', now }).relative).toBe(false)
  expect(relativeTime({ at: '2026-11-01T18:05:00Z', now }).relative).toBe(false)
})

test('gives the exact time with its zone', () => {
  expect(exactTime({ at: '2026-11-24T14:16:02Z', timeZone: 'UTC' })).toContain('24 Nov 2026')
  expect(exactTime({ at: '2026-11-24T14:16:02Z', timeZone: 'UTC' })).toContain('14:16:02 UTC')
})
