import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineManifest, type Manifest } from './manifest.ts'

const sound: Manifest = {
  id: 'acme',
  name: 'Acme',
  category: 'other',
  summary: 'Notices.',
  auth: { kind: 'bearer', fields: z.strictObject({ token: z.string(), shop: z.string() }), setup: 'Enter the token.' },
  baseUrl: 'https://api.acme.example/v1',
  hosts: ['api.acme.example'],
  rateLimit: { perMinute: 60, burst: 10 },
  kit: '^0.1.0',
  caveats: [],
}

test('a sound manifest is taken as it is, with one address, one by account, or that of the account', () => {
  expect(defineManifest(sound)).toBe(sound)
  expect(() => defineManifest({ ...sound, baseUrl: 'https://{shop}.acme.example', hosts: ['*.acme.example'] })).not.toThrow()
  const { baseUrl: _, ...own } = { ...sound, hosts: [{ fromField: 'shop' }] }
  expect(() => defineManifest(own)).not.toThrow()
})

const faults: [sentence: string, change: Partial<Manifest>, message: string][] = [
  ['a form that could choose where the token goes', { hosts: ['api.acme.example', { fromField: 'shop' }] }, 'takes no host from a field'],
  ['a base URL on a host that the list does not name', { hosts: ['acme.example'] }, 'hosts do not name api.acme.example'],
  ['a base URL without encryption', { baseUrl: 'http://api.acme.example' }, 'https address'],
  ['a base URL with a query', { baseUrl: 'https://api.acme.example/?v=1' }, 'without query'],
  ['a name in braces that is no field', { baseUrl: 'https://{region}.acme.example' }, 'no field "region"'],
  ['an id that is not kebab-case', { id: 'Acme' }, 'kebab-case'],
]

test.each(faults)('refuses %s', (_, change, message) => {
  expect(() => defineManifest({ ...sound, ...change })).toThrow(message)
})

test('refuses a vendor without any address', () => {
  const { baseUrl: _, ...homeless } = sound
  expect(() => defineManifest({ ...homeless, hosts: [] })).not.toThrow() // one that speaks to nobody
  expect(() => defineManifest(homeless)).toThrow('say baseUrl')
})
