import { defineConnector, defineManifest } from '@bizosaas/connector-kit'
import { createEgress } from '@bizosaas/egress'
import { newId, systemClock, type TenantId } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createVendorContexts } from './vendor-contexts.ts'

const acme = defineConnector({
  manifest: defineManifest({
    id: 'acme',
    name: 'Acme',
    category: 'other',
    summary: 'Notices.',
    auth: { kind: 'bearer', fields: z.strictObject({ token: z.string().meta({ isSecret: true }) }), setup: '' },
    baseUrl: 'https://api.acme.example/v1',
    hosts: ['api.acme.example'],
    rateLimit: { perMinute: 60, burst: 10 },
    kit: '^0.1.0',
    caveats: [],
  }),
  open: () => ({}),
  verify: () => Promise.reject(new Error('no')),
  identify: () => Promise.reject(new Error('no')),
  reads: [],
})
const contexts = createVendorContexts({ egress: createEgress({ allowPrivateHosts: async () => false }), clock: systemClock })
const account = {
  tenantId: newId<TenantId>(),
  connector: acme,
  credentials: { token: 'one' },
  baseUrl: 'https://api.acme.example/v1',
  isSimulated: false,
}

test.each([
  ['the vendor itself', 'https://api.acme.example/v1', null],
  ['a stranger', 'https://evil.example', null],
  ['a server of this machine that nobody declared', 'http://127.0.0.1:9999', null],
  ['a simulator', 'http://acme.simulated.test', 'http://acme.simulated.test'],
])('an address that is %s stands in for the vendor only where it is a simulator', (_, baseUrl, simulatorUrl) => {
  expect(contexts.make({ ...account, baseUrl }).simulatorUrl).toBe(simulatorUrl)
})

test('two accounts that differ in nothing but their secrets share nothing that was learnt', () => {
  const one = contexts.make(account)
  one.memo.set('account', 'that of the first token')
  expect(contexts.make(account).memo.get('account')).toBe('that of the first token')
  expect(contexts.make({ ...account, credentials: { token: 'two' } }).memo.size).toBe(0)
})
