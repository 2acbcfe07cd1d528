import { expect, test } from 'vitest'
import { jsonOf } from './json-of.ts'

const { text, word, raw, flag, texts, instant } = jsonOf

test('every kind of value becomes JSON that says the same, and null stays null', () => {
  expect(JSON.parse(text('say "hi"\\\n\u2028'))).toBe('say "hi"\\\n\u2028')
  expect([word('agent-run'), raw('12'), raw('{"a": 1}'), flag('t'), flag('f')]).toEqual(['"agent-run"', '12', '{"a": 1}', 'true', 'false'])
  for (const write of Object.values(jsonOf)) expect([write(null), write(undefined)]).toEqual(['null', 'null'])
})

test('a list of texts is read whatever stands in it', () => {
  expect(texts('{}')).toBe('[]')
  expect(texts('{title-missing,link_broken}')).toBe('["title-missing","link_broken"]')
  expect(JSON.parse(texts('{"a,b","say \\"hi\\"","NULL"}'))).toEqual(['a,b', 'say "hi"', 'NULL'])
  expect(JSON.parse(texts('{a,NULL}'))).toEqual(['a', null])
  expect(JSON.parse(texts('{"{}",x.y}'))).toEqual(['{}', 'x.y'])
})

test('an instant is written in UTC to the millisecond, whatever zone the server tells it in', () => {
  expect(instant('2026-02-03 04:05:06+00')).toBe('"2026-02-03T04:05:06.000Z"')
  expect(instant('2026-02-03 04:05:06.7+00')).toBe('"2026-02-03T04:05:06.700Z"')
  expect(instant('2026-02-03 04:05:06.123456+00')).toBe('"2026-02-03T04:05:06.123Z"')
  expect(instant('2026-02-03 04:05:06.5+05:30')).toBe('"2026-02-02T22:35:06.500Z"')
  expect(() => instant('infinity')).toThrow('not an instant')
})
