import { expect, test } from 'vitest'
import { isFixedUnknown } from './is-fixed-unknown.ts'

const unknown = (fixed: number, unchecked: number) => isFixedUnknown({ found: { fixed }, made: { places: 3, live: 3, undone: 0, unchecked } })

test('whether anything was fixed is unknown while no check came after the changes, and told as soon as one did', () => {
  expect(unknown(0, 3)).toBe(true)
  expect(unknown(0, 0)).toBe(false)
  expect(unknown(2, 1)).toBe(false)
})
