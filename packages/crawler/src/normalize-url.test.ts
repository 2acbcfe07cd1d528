import { expect, test } from 'vitest'
import { normalizeUrl } from './normalize-url.ts'

test.for([
  ['/a;jsessionid=0A1B.node1?b=2&a=1#x', 'https://a.example/a?a=1&b=2'],
  ['/a?PHPSESSID=abc', 'https://a.example/a'],
  ['/a;v=1/b', 'https://a.example/a;v=1/b'],
  ['mailto:a@b.c', null],
])('spells %s as %s', ([href, expected]) => {
  expect(normalizeUrl(href ?? '', 'https://a.example/')).toBe(expected)
})
