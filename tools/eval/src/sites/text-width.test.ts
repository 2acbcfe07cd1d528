import { expect, test } from 'vitest'
import { textWidth } from './text-width.ts'

test('measures as Arial is set', () => {
  expect(textWidth('WWW', 20)).toBeCloseTo(56.64)
  expect(textWidth('ill', 20)).toBeCloseTo(13.32)
  expect(textWidth('Käse', 14)).toBeCloseTo((0.667 + 0.556 + 0.5 + 0.556) * 14)
})

test('refuses a character without a figure', () => {
  expect(() => textWidth('漢', 20)).toThrow('no width')
})
