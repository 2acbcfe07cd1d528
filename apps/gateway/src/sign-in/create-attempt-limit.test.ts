import { expect, test } from 'vitest'
import { createAttemptLimit } from './create-attempt-limit.ts'

test('the twenty-first try within a minute waits, other addresses do not, and the next minute is free again', () => {
  let time = 0
  const limit = createAttemptLimit({ now: () => time })
  const tries = Array.from({ length: 21 }, () => limit.take('127.0.0.1'))
  expect(tries.lastIndexOf(true)).toBe(19)
  expect(tries.at(20)).toBe(false)
  expect(limit.take('127.0.0.2')).toBe(true)
  time = 60_000
  expect(limit.take('127.0.0.1')).toBe(true)
})
