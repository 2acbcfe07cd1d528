import { expect, test } from 'vitest'
import { judgeServer } from './judge-server.ts'

const inspection = {
  version: '15.20',
  isRecentEnough: true,
  database: 'agency',
  mayCreateRoles: true,
  hasGroupRoles: false,
  pending: [],
  operatorSql: 'create role x;',
}
const fine = (['tenant', 'agency', 'platform', 'engine'] as const).map((name) => ({ name, problem: null }))
const judge = (change: Partial<typeof inspection>, logins: Parameters<typeof judgeServer>[0]['logins'] = null) =>
  judgeServer({ inspection: { ...inspection, ...change }, logins })

test('a server that has all it needs is well', () => {
  expect(judge({}).map(({ isWell }) => isWell)).toEqual([true, true])
  expect(judge({ mayCreateRoles: false }, fine).map(({ isWell }) => isWell)).toEqual([true, true])
})

test('an old server is named with its version and the way out', () => {
  expect(judge({ version: '14.9', isRecentEnough: false })).toEqual([
    { name: 'database', isWell: false, text: expect.stringMatching(/14\.9.*15 or later/) },
  ])
})

test('where the owner may not create roles the SQL is printed with the variables to set', () => {
  const [, roles] = judge({ mayCreateRoles: false })
  expect(roles?.isWell).toBe(false)
  expect(roles?.text).toMatch(/BIZOSAAS_DATABASE_URL_TENANT.*create role x;/s)
})

test('a login role that does not work is named by its variable', () => {
  const logins = [...fine.slice(0, 3), { name: 'engine' as const, problem: 'password authentication failed' }]
  const [, roles] = judge({}, logins)
  expect(roles).toMatchObject({ isWell: false, text: expect.stringContaining('BIZOSAAS_DATABASE_URL_ENGINE: password authentication failed') })
  expect(roles?.text).not.toContain('URL_TENANT')
})
