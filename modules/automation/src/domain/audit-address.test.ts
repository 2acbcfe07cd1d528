import { expect, test } from 'vitest'
import { auditAddress } from './audit-address.ts'

test.each([
  ['example.com', 'https://example.com/', 'example.com'],
  ['  WWW.Example.com/shop ', 'https://www.example.com/shop', 'example.com'],
  ['http://example.co.uk/#top', 'http://example.co.uk/', 'example.co.uk'],
  ['https://bäckerei-müller.de', 'https://xn--bckerei-mller-bfb28a.de/', 'bäckerei-müller.de'],
  ['https://example.com:443/', 'https://example.com/', 'example.com'],
])('reads %s as a person means it', (typed, url, host) => {
  expect(auditAddress(typed)).toEqual({ kind: 'site', url, host })
})

test.each(['intranet', 'localhost', 'http://printer.local/', 'crm.corp', 'wiki.intranet', 'http://aire-plumbing.simulated.test/'])(
  'knows %s as the address of an internal network',
  (typed) => {
    expect(auditAddress(typed)).toEqual({ kind: 'internal' })
  },
)

test.each([
  '',
  'our website',
  'ftp://example.com',
  'mailto:me@example.com',
  'me@example.com',
  'example.com:8080',
  '10.0.0.1',
  '127.1',
  '[::1]',
  'exa,mple.com',
  'https://',
])('refuses %j and says why', (typed) => {
  const answer = auditAddress(typed)
  expect(answer.kind).toBe('invalid')
  expect(answer.kind === 'invalid' && answer.reason.length).toBeGreaterThan(10)
})
