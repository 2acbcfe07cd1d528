import { expect, test } from 'vitest'
import { monthOf, monthSpan, monthStanding } from './month-span.ts'

const iso = (month: string, timeZone: string) => Object.values(monthSpan({ month, timeZone })).map((at: Date) => at.toISOString())

test('a month begins and ends at midnight where the tenant is, also over a change of the clocks and of the year', () => {
  expect(iso('2026-10', 'Europe/Berlin')).toEqual(['2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z'])
  expect(iso('2026-12', 'Asia/Kolkata')).toEqual(['2026-11-30T18:30:00.000Z', '2026-12-31T18:30:00.000Z'])
  expect(iso('2026-11', 'America/New_York')).toEqual(['2026-11-01T04:00:00.000Z', '2026-12-01T05:00:00.000Z'])
  expect(iso('2026-11', 'Mars/Olympus')).toEqual(['2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'])
})

test('an instant belongs to the month that the calendar on the wall shows', () => {
  const at = new Date('2026-10-31T23:30:00.000Z')
  expect(monthOf({ at, timeZone: 'Europe/Berlin' })).toBe('2026-11')
  expect(monthOf({ at, timeZone: 'America/New_York' })).toBe('2026-10')
})

test('a month is over, runs, lies ahead, or was before there was the tenant', () => {
  const span = monthSpan({ month: '2026-11', timeZone: 'Etc/UTC' })
  const standing = (now: string, since: string) => monthStanding({ span, now: new Date(now), since: new Date(since) })
  expect(standing('2026-11-15T00:00:00Z', '2026-01-01T00:00:00Z')).toBe('running')
  expect(standing('2026-12-01T00:00:00Z', '2026-11-30T23:59:59Z')).toBe('over')
  expect(standing('2026-10-31T23:59:59Z', '2026-01-01T00:00:00Z')).toBe('ahead')
  expect(standing('2026-12-15T00:00:00Z', '2026-12-01T00:00:00Z')).toBe('before')
})
