import { expect, test } from 'vitest'
import { cookieNames, joinSession, splitSession } from './session-cookie.ts'

test('keeps a short session in one cookie', () => {
  expect(splitSession('abc')).toEqual([{ name: cookieNames.session, value: 'abc' }])
})

test('cuts a long session into parts that fit a cookie and puts them together again in any order', () => {
  const value = Array.from({ length: 9_000 }, (_, index) => `${index}.`).join('')
  const parts = splitSession(value)
  expect(Math.max(...parts.map((part) => part.value.length))).toBeLessThan(4_000)
  expect(joinSession([{ name: 'other', value: 'x' }, ...parts.toReversed()])).toBe(value)
})
