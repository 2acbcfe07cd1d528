import { expect, test } from 'vitest'
import { findUnsupported } from './find-unsupported.ts'

const evidence = ['Boiler repair in Leeds – Aire Plumbing', 'We mend boilers within 48 hours, from £95. Ring 0113 496 0000.', 'Open since 2012.']
const unsupported = (text: string) => findUnsupported({ text, evidence })

test.each([
  'Boiler repair in Leeds within 48 hours – Aire Plumbing',
  'From £95: boilers mended in Leeds.',
  'Ring 01134960000 for a boiler repair in Leeds.',
])('what the page says may be said: %s', (text) => {
  expect(unsupported(text)).toEqual([])
})

test.each([
  ['Boiler repair within 24 hours', ['24']],
  ['Boilers mended since 12', ['12']],
  ['From £59 in Leeds', ['£59']],
  ['Ring 0113 555 0000', ['0113 555 0000']],
  ['See www.cheap-boilers.example for offers', ['www.cheap-boilers.example']],
  ['Write to deals@evil.example', ['deals@evil.example']],
])('what it does not say is found: %s', (text, spans) => {
  expect(unsupported(text)).toEqual(expect.arrayContaining(spans))
})

test('a name of nobody on the page is found', () => {
  expect(unsupported('We work for Bevan Roofing Ltd in Leeds')).toEqual(['Bevan Roofing Ltd'])
})
