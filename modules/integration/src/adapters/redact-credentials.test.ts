import { type Connector, defineConnector, defineManifest } from '@bizosaas/connector-kit'
import { appError } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { redactCredentials, redactError } from './redact-credentials.ts'

const password = 'canary canary "quoted"'

test('an error of a careless connector leaves without the credential, its cause or its stack', () => {
  const redact = redactCredentials({ connector: careless(), credentials: { user: 'priya', password } })
  const details = { reason: `wrong: ${password}`, sent: { header: Buffer.from(password).toString('base64') } }
  const clean = redactError({ error: appError('vendor-refused', { details, cause: new Error(password) }), redact })
  expect(clean).toMatchObject({ code: 'vendor-refused', details: { reason: 'wrong: [redacted]', sent: { header: '[redacted]' } } })
  expect(clean.cause).toBeUndefined()
  expect(redactError({ error: new TypeError(`cannot read ${password}`), redact }).message).toBe('cannot read [redacted]')
})

test('only the fields marked as secret are taken out', () => {
  const redact = redactCredentials({ connector: careless(), credentials: { user: 'priya', password } })
  expect(redact('priya says nothing')).toBe('priya says nothing')
})

function careless(): Connector {
  const fields = z.strictObject({ user: z.string(), password: z.string().meta({ isSecret: true }) })
  const auth = { kind: 'basic' as const, fields, setup: 'None.' }
  const manifest = defineManifest({
    id: 'careless',
    name: 'Careless',
    category: 'other',
    summary: 'None.',
    auth,
    baseUrl: 'https://careless.example',
    hosts: ['careless.example'],
    rateLimit: { perMinute: 60, burst: 1 },
    kit: '*',
    ports: [],
    caveats: [],
  })
  const never = async () => ({ account: '', label: '', url: null })
  return defineConnector({
    manifest,
    open: () => ({}),
    identify: never,
    verify: async () => ({ identity: await never(), notes: [], facts: {} }),
    reads: [],
  })
}
