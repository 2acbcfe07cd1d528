import { expect, test } from 'vitest'
import { firstPassword } from './first-password.ts'

const key = (fill: number) => ({ secretKey: Buffer.alloc(32, fill).toString('base64') })

test('is the same for the same key file, another for another, and long enough', () => {
  expect(firstPassword(key(1))).toBe(firstPassword(key(1)))
  expect(firstPassword(key(1))).not.toBe(firstPassword(key(2)))
  expect(firstPassword(key(1))).toMatch(/^[A-Za-z0-9_-]{16}$/)
})
