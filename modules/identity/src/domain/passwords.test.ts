import { expect, test } from 'vitest'
import { isLongEnough, oneTimeEnd, oneTimePasswordOf } from './passwords.ts'

test('a one-time password is four groups of signs that nobody takes for another', () => {
  const all = Uint8Array.from({ length: 32 }, (_, index) => index)
  expect(oneTimePasswordOf(all)).toBe('abcde-fghij-kmnpq-rstuv')
  expect(oneTimePasswordOf(all.map((byte) => byte + 224))).toBe('abcde-fghij-kmnpq-rstuv')
  expect(oneTimePasswordOf(crypto.getRandomValues(new Uint8Array(32)))).toMatch(/^([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}$/)
  expect(() => oneTimePasswordOf(all.subarray(0, 19))).toThrow(RangeError)
})

test('it runs out after seven days', () => {
  expect(oneTimeEnd(new Date('2026-03-01T10:00:00Z')).toISOString()).toBe('2026-03-08T10:00:00.000Z')
})

test('a password of one’s own has twelve signs at least, counted as a person counts', () => {
  expect([isLongEnough('elevensigns'), isLongEnough('twelve signs'), isLongEnough('🔑'.repeat(6)), isLongEnough('🔑'.repeat(12))]).toEqual([
    false,
    true,
    false,
    true,
  ])
})
