import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createKeys } from './create-keys.ts'
import { readKeys } from './read-keys.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a new key file is private, whole, and read back as it was made', () => {
  const file = path.join(folder, 'new', 'keys.json')
  const made = createKeys(file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readKeys(file)).toEqual(made)
})

test('a key file is never replaced', () => {
  const file = path.join(folder, 'once.json')
  const made = createKeys(file)
  expect(() => createKeys(file)).toThrow()
  expect(readKeys(file)).toEqual(made)
})

test('a missing key file is refused, not made anew', () => {
  expect(() => readKeys(path.join(folder, 'gone.json'))).toThrowError(expect.objectContaining({ code: 'seal-key-missing' }))
})

test('a damaged key file is refused without showing what it holds', () => {
  const file = path.join(folder, 'damaged.json')
  writeFileSync(file, '{"sealKey": "very-secret"')
  expect(() => readKeys(file)).toThrowError(expect.objectContaining({ code: 'configuration-invalid' }))
  expect(() => readKeys(file)).not.toThrowError(/very-secret/)
})
