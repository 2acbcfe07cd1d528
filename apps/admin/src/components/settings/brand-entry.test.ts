import { expect, test } from 'vitest'
import { brandBody, brandEntry, brandFault, emptyRule } from './brand-entry.ts'

const rule = { number: 3, kind: 'forbidden-word' as const, text: 'cheap', instead: 'fair', reason: 'r' }
const entry = { ...brandEntry({ tone: ['plain', 'exact'], rules: [rule] }), note: 'n' }
const withRule = (change: object) => ({ ...entry, rules: entry.rules.map((one) => ({ ...one, ...change })) })

test('what was kept is sent as it was', () => {
  expect(brandFault(entry)).toBeNull()
  expect(brandBody(entry)).toEqual({ file: { tone: ['plain', 'exact'], rules: [rule] }, note: 'n' })
})

test('only a forbidden word has another instead of it', () => {
  expect(brandBody(withRule({ kind: 'banned-claim' })).file.rules[0]?.instead).toBeNull()
  expect(brandBody(withRule({ instead: ' ' })).file.rules[0]?.instead).toBeNull()
})

test('a new rule takes the next number', () => {
  expect(emptyRule(entry.rules)).toMatchObject({ number: '4', text: '' })
  expect(emptyRule([]).number).toBe('1')
})

test.each([
  ['number', withRule({ number: '0' })],
  ['number', { ...entry, rules: [...entry.rules, ...entry.rules] }],
  ['text', withRule({ text: ' a ' })],
  ['reason', withRule({ reason: ' ' })],
  ['note', { ...entry, note: '' }],
])('says that the %s is missing', (fault, given) => {
  expect(brandFault(given)).toBe(fault)
})
