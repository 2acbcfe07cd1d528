import { expect, test } from 'vitest'
import { cronOf } from './cron-of.ts'

test('a time of day on some days becomes a rule, and half a time none', () => {
  expect(cronOf({ days: '1-5', time: '06:05' })).toBe('5 6 * * 1-5')
  expect(cronOf({ days: '*', time: '' })).toBeNull()
})
