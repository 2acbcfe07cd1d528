import { expect, test } from 'vitest'
import { createVisitorLimit } from './create-visitor-limit.ts'

const hourMs = 3_600_000

test('five audits an hour from one address, an IPv6 network counting as one, and then a wait until the first is an hour old', () => {
  let now = 0
  const limit = createVisitorLimit({ now: () => now })
  const waits = ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::1', '2001:db8:1:2::1'].map((from) => {
    now += 1_000
    return limit.take(from)
  })
  expect(waits).toEqual([0, 0, 0, 0, 0])
  expect(limit.take('2001:db8:1:2::9')).toBe(hourMs - 4_000)
  expect(limit.take('203.0.113.7')).toBe(0)
  now = hourMs + 1_000
  expect(limit.take('2001:db8:1:2::9')).toBe(0)
})

test('forty audits an hour from all addresses together', () => {
  const limit = createVisitorLimit({ now: () => 5 })
  const waits = Array.from({ length: 41 }, (_, at) => limit.take(`203.0.113.${at}`))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(40)
  expect(waits.at(-1)).toBe(hourMs)
})
