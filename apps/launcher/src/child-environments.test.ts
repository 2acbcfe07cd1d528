import { readConfiguration } from '@bizosaas/config'
import { expect, test } from 'vitest'
import { buildEnvironment, childEnvironments } from './child-environments.ts'

const logins = { tenant: 'postgres://t', agency: 'postgres://a', platform: 'postgres://p', engine: 'postgres://e' }
const text = (name: string) => `${name}-${'x'.repeat(24)}`
const keys = {
  version: 1 as const,
  sealKey: '',
  secretKey: '',
  databasePassword: text('database'),
  loginPasswords: { tenant: '', agency: '', platform: '', engine: '' },
  oidcJwks: { keys: [] },
  cookieKeys: [],
  clientSecrets: { admin: text('admin-secret'), client: text('client-secret'), directory: text('directory-secret') },
  nextAuthSecret: text('session'),
}
const env = {
  PATH: '/bin',
  DATABASE_URL: 'postgres://owner:secret@127.0.0.1/x',
  MODEL_API_KEY: 'model-secret',
  MODEL_BASE_URL: 'http://127.0.0.1:1/v1',
  MODEL_NAME: 'm',
  SSH_AUTH_SOCK: '/agent',
}
const environments = childEnvironments({ configuration: readConfiguration({ ...env, BIZOSAAS_PORT: '9000' }), keys, logins, env })

test('nobody is told the owner role, and nobody gets what is not meant for them', () => {
  for (const environment of Object.values(environments)) {
    expect(JSON.stringify(environment)).not.toMatch(/owner:secret|SSH_AUTH_SOCK/)
  }
  expect(Object.keys(environments.admin).filter((name) => /DATABASE|KEY_FILE|MODEL/.test(name))).toEqual([])
  expect(Object.keys(environments.directory).filter((name) => /DATABASE|KEY_FILE|MODEL|SECRET/.test(name))).toEqual([])
  expect(Object.keys(environments.simulators).filter((name) => /DATABASE_URL|KEY_FILE|MODEL|SECRET/.test(name))).toEqual([])
})

test('the model key goes to the worker alone', () => {
  const told = Object.entries(environments).filter(([, environment]) => JSON.stringify(environment).includes('model-secret'))
  expect(told.map(([name]) => name)).toEqual(['worker'])
})

test('addresses follow the port of this start', () => {
  expect(environments.admin).toMatchObject({ NEXTAUTH_URL: 'http://127.0.0.1:9001', BIZOSAAS_GATEWAY_URL: 'http://127.0.0.1:9000' })
  expect(environments.gateway.BIZOSAAS_PORT).toBe('9000')
})

test('a build is told no address and no secret', () => {
  expect(buildEnvironment(env)).toEqual({ PATH: '/bin', NEXT_TELEMETRY_DISABLED: '1' })
})
