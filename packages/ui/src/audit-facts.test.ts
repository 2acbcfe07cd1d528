import { expect, test } from 'vitest'
import { auditFacts } from './audit-facts.ts'

test('what was read is told without what is empty, without names of code, and without figures only a program reads', () => {
  expect(auditFacts({ src: 'https://a.example/b.jpg', alt: null, caption: '', heading: 'Our work', status: 404 })).toEqual([
    ['File', 'https://a.example/b.jpg'],
    ['Heading above', 'Our work'],
  ])
  expect(auditFacts('Home')).toEqual([['At the moment', 'Home']])
  expect([auditFacts(null), auditFacts([]), auditFacts({ bytes: 3 })]).toEqual([[], [], []])
  expect(auditFacts(['h1 Boilers', 'h3 Prices'])).toEqual([['At the moment', 'h1 Boilers, h3 Prices']])
})
