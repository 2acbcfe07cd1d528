import { expect, test } from 'vitest'
import { listed } from './listed.ts'

test('names stand in a row with one “and”', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listed)).toEqual(['', 'A', 'A and B', 'A, B and C'])
})
