import { expect, test } from 'vitest'
import { monthOf } from './month-of.ts'
import { tokenCost } from './token-cost.ts'

const price = { currency: 'EUR', inputMicros: 150_000, outputMicros: 600_000 }

test('a cost is rounded up to the next millionth', () => {
  expect(tokenCost({ price, inputTokens: 1_000_000, outputTokens: 0 })).toBe(150_000)
  expect(tokenCost({ price, inputTokens: 1, outputTokens: 0 })).toBe(1)
  expect(tokenCost({ price, inputTokens: 700, outputTokens: 40 })).toBe(129)
  expect(tokenCost({ price: { ...price, inputMicros: 0, outputMicros: 0 }, inputTokens: 9, outputTokens: 9 })).toBe(0)
})

test('a month ends by the clock of UTC', () => {
  expect(monthOf(new Date('2026-12-01T00:30:00+01:00'))).toBe('2026-11')
})
