import { expect, test } from 'vitest'
import { environmentExample } from './environment-example.ts'
import { readConfiguration } from './read-configuration.ts'
import { variables } from './variables.ts'

test('an empty environment is a whole configuration on 127.0.0.1', () => {
  const { urls, ports, database, model } = readConfiguration({})
  expect(urls).toMatchObject({ public: 'http://127.0.0.1:7400', admin: 'http://127.0.0.1:7401', simulators: 'http://127.0.0.1:7404' })
  expect([ports.postgres, ports.wordpress, database.ownerUrl, model]).toEqual([7410, 7420, null, null])
})

test('moving the first port moves the whole block, and every address with it', () => {
  const { urls, ports } = readConfiguration({ BIZOSAAS_PORT: '8000' })
  expect([urls.public, urls.admin, ports.postgres]).toEqual(['http://127.0.0.1:8000', 'http://127.0.0.1:8001', 8010])
})

test.each([
  ['DATABASE_URL', 'mysql://root@127.0.0.1/x'],
  ['BIZOSAAS_PORT', 'eighty'],
  ['BIZOSAAS_PORT', '65535'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['TEMPORAL_ADDRESS', 'http://somewhere'],
  ['BIZOSAAS_LOG_LEVEL', 'loud'],
])('refuses %s=%s and names the variable and the way out', (variable, value) => {
  expect(() => readConfiguration({ [variable]: value })).toThrowError(
    expect.objectContaining({
      code: 'configuration-invalid',
      details: expect.objectContaining({ variable, remedy: expect.stringContaining(variable) }),
    }),
  )
})

test('three of four login roles are refused with the name of the fourth', () => {
  const url = 'postgres://a:b@127.0.0.1/c'
  const env = { BIZOSAAS_DATABASE_URL_TENANT: url, BIZOSAAS_DATABASE_URL_AGENCY: url, BIZOSAAS_DATABASE_URL_PLATFORM: url }
  expect(() => readConfiguration(env)).toThrowError(
    expect.objectContaining({ details: expect.objectContaining({ variable: 'BIZOSAAS_DATABASE_URL_ENGINE' }) }),
  )
})

test('a variable set to nothing counts as not set', () => {
  expect(readConfiguration({ DATABASE_URL: '', MODEL_BASE_URL: ' ' }).model).toBeNull()
})

test('the example describes every variable', () => {
  const example = environmentExample()
  for (const [name, schema] of Object.entries(variables.shape)) {
    expect(example).toContain(`# ${name}=`)
    expect(schema.meta()?.description?.length ?? 0).toBeGreaterThan(20)
  }
})
