import { expect, test } from 'vitest'
import { restAfter } from './wrong-passwords.ts'

test('four wrong passwords cost nothing, the fifth a minute, each further one twice as long, never more than an hour', () => {
  expect([1, 4, 5, 6, 7, 30].map(restAfter)).toEqual([0, 0, 60_000, 120_000, 240_000, 3_600_000])
})
