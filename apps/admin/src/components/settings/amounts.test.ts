import { expect, test } from 'vitest'
import { amountOf, microsOf } from './amounts.ts'

test('an amount is read as it is typed in any country, and nothing else is', () => {
  expect(['0.15', '0,15', ' 10 ', '0', '999999999.999999'].map(microsOf)).toEqual([150_000, 150_000, 10_000_000, 0, 999_999_999_999_999])
  expect(['', '-1', '1e3', '1.2.3', 'ten', '0.1234567', '1 000'].map(microsOf)).toEqual([null, null, null, null, null, null, null])
})

test('what is shown is what was typed', () => {
  expect([150_000, 10_000_000, 0].map(amountOf)).toEqual(['0.15', '10', '0'])
})
