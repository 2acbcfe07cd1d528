import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createEnvelope } from './envelope.ts'

const key = () => randomBytes(32).toString('base64')
const place = 'tenant\0name'

test('what was sealed opens in its own place, and two seals of one value have nothing in common', () => {
  const envelope = createEnvelope({ keys: [key()] })
  const one = envelope.seal('secret', place)
  const other = envelope.seal('secret', place)
  expect(envelope.open(one, place)).toBe('secret')
  expect(one.ciphertext.equals(other.ciphertext)).toBe(false)
  expect(one.wrappedKey.equals(other.wrappedKey)).toBe(false)
})

test('nothing opens elsewhere, after a flipped bit, or with parts of another row', () => {
  const envelope = createEnvelope({ keys: [key()] })
  const row = envelope.seal('secret', place)
  const other = envelope.seal('other', place)
  const flipped = Buffer.from(row.ciphertext)
  flipped[0] = (flipped[0] ?? 0) ^ 1
  const unreadable = expect.objectContaining({ code: 'secret-unreadable' })
  expect(() => envelope.open(row, 'tenant\0another')).toThrow(unreadable)
  expect(() => envelope.open({ ...row, ciphertext: flipped }, place)).toThrow(unreadable)
  expect(() => envelope.open({ ...row, wrappedKey: other.wrappedKey, wrapNonce: other.wrapNonce }, place)).toThrow(unreadable)
})

test('a new master key seals while the one before still opens; a strange one opens nothing', () => {
  const old = key()
  const fresh = key()
  const row = createEnvelope({ keys: [old] }).seal('secret', place)
  const rotated = createEnvelope({ keys: [fresh, old] })
  expect(rotated.open(row, place)).toBe('secret')
  expect(rotated.seal('secret', place).keyId).not.toBe(row.keyId)
  expect(() => createEnvelope({ keys: [fresh] }).open(row, place)).toThrow(expect.objectContaining({ code: 'secret-unreadable' }))
})

test('a master key of another length is refused at the start', () => {
  expect(() => createEnvelope({ keys: [randomBytes(16).toString('base64')] })).toThrow(expect.objectContaining({ code: 'configuration-invalid' }))
  expect(() => createEnvelope({ keys: [] })).toThrow(expect.objectContaining({ code: 'configuration-invalid' }))
})
