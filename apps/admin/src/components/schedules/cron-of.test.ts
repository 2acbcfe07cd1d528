import { expect, test } from 'vitest'
import { cronOf } from './cron-of.ts'

const monthDay = '1'

test('a time of day on some days becomes a rule, and half a time none', () => {
  expect(cronOf({ days: '1-5', monthDay, time: '06:05' })).toBe('5 6 * * 1-5')
  expect(cronOf({ days: '*', monthDay, time: '' })).toBeNull()
})

test('a day of every month becomes a rule, and a day that some months do not have none', () => {
  expect(cronOf({ days: 'month', monthDay: '28', time: '03:00' })).toBe('0 3 28 * *')
  for (const day of ['', '0', '29', '1.5', 'x']) expect(cronOf({ days: 'month', monthDay: day, time: '03:00' }), day).toBeNull()
})
