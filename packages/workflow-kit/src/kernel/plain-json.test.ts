import { expect, test } from 'vitest'
import { maxPayloadBytes, plainJson } from './plain-json.ts'

const circle: Record<string, unknown> = {}
circle.self = circle

test.each([
  ['a Date', new Date()],
  ['a Map', new Map()],
  ['a bigint', { a: 1n }],
  ['NaN', [Number.NaN]],
  ['a function', { a: () => 1 }],
  ['a class instance', new URL('http://127.0.0.1')],
  ['an error', new Error('x')],
  ['undefined in a list', [undefined]],
  ['a circle', circle],
])('refuses %s', (_name, value) => {
  expect(() => plainJson(value, 'input')).toThrow(expect.objectContaining({ code: 'payload-not-plain' }))
})

test('names the place of what it refuses', () => {
  expect(() => plainJson({ a: [{ b: new Date() }] }, 'input of x')).toThrow('input of x.a.0.b is a Date')
})

test('gives back an independent copy in which undefined properties are gone', () => {
  const value = { a: 1, b: undefined, c: [{ d: 'x' }] }
  const copy = plainJson(value, 'input')
  expect(copy).toEqual({ a: 1, c: [{ d: 'x' }] })
  expect(Object.keys(copy ?? {})).toEqual(['a', 'c'])
  expect(copy).not.toBe(value)
})

test('accepts the same object twice beside each other', () => {
  const shared = { a: 1 }
  expect(plainJson([shared, shared], 'input')).toEqual([{ a: 1 }, { a: 1 }])
})

test('counts bytes, not characters', () => {
  expect(() => plainJson('ü'.repeat(maxPayloadBytes / 2 - 1), 'input')).not.toThrow()
  expect(() => plainJson('ü'.repeat(maxPayloadBytes / 2), 'input')).toThrow(expect.objectContaining({ code: 'payload-too-large' }))
})
