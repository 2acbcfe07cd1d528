import { expect, test, vi } from 'vitest'
import { createScryptPasswordHasher } from './scrypt-password-hasher.ts'

/** Slow on purpose, and slower still on a busy machine. */
vi.setConfig({ testTimeout: 60_000 })
const hasher = createScryptPasswordHasher()

test('the right password is taken, a wrong one and an absent account are not', async () => {
  const hash = await hasher.hash('correct horse')
  expect(await hasher.verify('correct horse', hash)).toBe(true)
  expect(await hasher.verify('correct horsf', hash)).toBe(false)
  expect(await hasher.verify('correct horse', null)).toBe(false)
})

test('the same password never has the same hash twice', async () => {
  expect(await hasher.hash('a')).not.toBe(await hasher.hash('a'))
})
