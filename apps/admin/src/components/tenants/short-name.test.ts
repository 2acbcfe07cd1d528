import { expect, test } from 'vitest'
import { shortName } from './short-name.ts'

test.each([
  ['Aire Plumbing', 'aire-plumbing'],
  ['Café Müller & Söhne', 'cafe-muller-sohne'],
  ['  --Ltd.  ', 'ltd'],
  ['مخبز', ''],
  [`${'long '.repeat(12)}x`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
])('the short name of %j is %j', (name, short) => {
  expect(shortName(name)).toBe(short)
})
