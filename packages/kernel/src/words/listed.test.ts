import { expect, test } from 'vitest'
import { listed } from './listed.ts'

test('names stand in a row with one “and”', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listed)).toEqual(['', 'A', 'A and B', 'A, B and C'])
  const many = listed(Array.from({ length: 52 }, (_, at) => `${at}`))
  expect(many.slice(-16)).toBe('8, 49 and 2 more')
})
