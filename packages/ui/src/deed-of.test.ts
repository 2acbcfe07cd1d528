import { expect, test } from 'vitest'
import { deedOf } from './deed-of.ts'

test('an order that was carried out is told as a deed', () => {
  expect(deedOf('Write descriptions for 9 pages')).toBe('Wrote descriptions for 9 pages')
  expect(deedOf('Say more in the title of 1 page')).toBe('Said more in the title of 1 page')
  expect(deedOf('Give 1 page a title of its own')).toBe('Gave 1 page a title of its own')
})

test('a title that is no order it knows stays as it is', () => {
  expect(deedOf('Writing helps')).toBe('Writing helps')
  expect(deedOf('Neue Öffnungszeiten')).toBe('Neue Öffnungszeiten')
})
