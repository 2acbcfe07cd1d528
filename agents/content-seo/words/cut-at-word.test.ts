import { expect, test } from 'vitest'
import { cutAtWord } from './cut-at-word.ts'

test.each([
  { text: 'Cakes to order', most: 20, cut: 'Cakes to order' },
  { text: 'Cakes to order: birthday cakes, wedding cakes', most: 38, cut: 'Cakes to order: birthday cakes…' },
  { text: 'Donaudampfschifffahrtsgesellschaft', most: 10, cut: 'Donaudamp…' },
])('“$text” within $most characters is “$cut”', ({ text, most, cut }) => {
  expect(cutAtWord({ text, most })).toBe(cut)
  expect(cut.length).toBeLessThanOrEqual(most)
})
