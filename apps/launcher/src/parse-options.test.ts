import { expect, test } from 'vitest'
import { parseOptions } from './parse-options.ts'

test('without words the whole platform starts with its demo', () => {
  expect(parseOptions([])).toEqual({ port: undefined, isEmpty: false, withWordPress: false, isDevelopment: false, withPortal: true })
})

test('a word it does not know is refused', () => {
  expect(() => parseOptions(['--prot', '8000'])).toThrow()
})
