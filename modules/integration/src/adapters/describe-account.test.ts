import { defineConnector, defineManifest } from '@bizosaas/connector-kit'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeAccount } from './describe-account.ts'

const facts = {
  id: 'acme',
  name: 'Acme',
  category: 'other',
  summary: 'Notices.',
  rateLimit: { perMinute: 60, burst: 10 },
  kit: '^0.1.0',
  caveats: [],
} as const
const calls = { open: () => ({}), verify: () => Promise.reject(new Error('no')), identify: () => Promise.reject(new Error('no')), reads: [] }
const token = z.string().min(8).meta({ label: 'Token', isSecret: true })
const oneAddress = defineConnector({
  ...calls,
  manifest: defineManifest({
    ...facts,
    auth: { kind: 'bearer', fields: z.strictObject({ token }), setup: '' },
    baseUrl: 'https://api.acme.example/v1',
    hosts: ['api.acme.example'],
  }),
})
const perSite = defineConnector({
  ...calls,
  manifest: defineManifest({
    ...facts,
    auth: { kind: 'bearer', fields: z.strictObject({ siteUrl: z.url(), token }), setup: '' },
    hosts: [{ fromField: 'siteUrl' }],
  }),
})
const credentials = { token: 'a-long-token' }
const baseUrl = 'https://api.acme.example/v1'

test('a vendor with one address needs none, and takes its own', () => {
  const kept = { connectorId: 'acme', baseUrl, credentials: JSON.stringify(credentials) }
  expect(describeAccount({ connector: oneAddress, baseUrl: '', credentials })).toEqual(kept)
  expect(describeAccount({ connector: oneAddress, baseUrl: `${baseUrl}/`, credentials })).toEqual(kept)
})

test('a simulator may stand in for it, by its name', () => {
  expect(describeAccount({ connector: oneAddress, baseUrl: 'http://acme.simulated.test', credentials }).baseUrl).toBe('http://acme.simulated.test')
})

test.each(['https://evil.example', 'http://127.0.0.1:7411', 'https://api.acme.example.evil.example/v1', 'https://simulated.test.evil.example', 'x'])(
  'no other address gets the credential: %s is refused',
  (asked) => {
    expect(() => describeAccount({ connector: oneAddress, baseUrl: asked, credentials })).toThrow(refusalOf('baseUrl'))
  },
)

test('an account with an address of its own keeps it; a missing one is named as the form names it', () => {
  expect(describeAccount({ connector: perSite, baseUrl: 'https://shop.example/', credentials }).baseUrl).toBe('https://shop.example')
  expect(() => describeAccount({ connector: perSite, baseUrl: '', credentials })).toThrow(refusalOf('baseUrl'))
  expect(() => describeAccount({ connector: perSite, baseUrl: 'https://shop.example', credentials: {} })).toThrow(refusalOf('token'))
})

function refusalOf(field: string) {
  return expect.objectContaining({ code: 'request-invalid', details: { fields: [expect.objectContaining({ field })] } })
}
