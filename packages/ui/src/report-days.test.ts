import { expect, test } from 'vitest'
import { dayWords, monthAfter, monthsBetween, monthWords } from './report-days.ts'

test('days are those of the tenant’s calendar', () => {
  const at = '2026-11-30T23:30:00.000Z'
  expect(dayWords({ at, timeZone: 'Europe/Berlin' })).toBe('1 December')
  expect(dayWords({ at, timeZone: 'America/New_York' })).toBe('30 November')
  expect(monthWords('2026-11')).toBe('November 2026')
})

test('months go on over the end of a year, and the choice begins with the newest', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
  expect(monthsBetween({ first: '2025-11', last: '2026-02' })).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
})
