import { expect, test } from 'vitest'
import { createRedact } from './redact.ts'

const secret = 'abcd efgh ijkl mnop'
const redact = createRedact({ secrets: [secret], pairs: [`ewa:${secret}`] })

test.each([
  ['plain', secret],
  ['without spaces', 'abcdefghijklmnop'],
  ['percent-encoded', encodeURIComponent(secret)],
  ['with pluses', 'abcd+efgh+ijkl+mnop'],
  ['Base64', Buffer.from(secret).toString('base64')],
  ['hexadecimal', Buffer.from(secret).toString('hex')],
  ['in a Basic header', Buffer.from(`ewa:${secret}`).toString('base64')],
])('a secret is taken out when it is written %s', (_name, spelled) => {
  expect(redact(`before ${spelled} after`)).toBe('before [redacted] after')
})

test('ordinary text stays as it is', () => {
  expect(redact('The page was not found')).toBe('The page was not found')
})
