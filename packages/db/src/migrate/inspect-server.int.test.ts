import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkLogins } from './check-logins.ts'
import { inspectServer } from './inspect-server.ts'

let db: TestDatabase
let given: Fixtures

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
})
afterAll(() => db.drop())

test('tells what a start would find: version, rights, groups and pending migrations', async () => {
  const found = await inspectServer({ ownerUrl: db.ownerUrl })
  expect(found).toMatchObject({ isRecentEnough: true, mayCreateRoles: true, hasGroupRoles: true, pending: [] })
  await given.sql("delete from migration.applied where name = '0010_identity.sql'")
  expect((await inspectServer({ ownerUrl: db.ownerUrl })).pending).toEqual(['0010_identity.sql'])
})

test('a login role that cannot be used is named with the reason', async () => {
  const wrong = Object.assign(new URL(db.urls.engine), { password: 'wrong' }).href
  const checks = await checkLogins({ tenant: db.adminUrl, agency: db.urls.platform, platform: db.urls.platform, engine: wrong })
  expect(Object.fromEntries(checks.map(({ name, problem }) => [name, problem]))).toEqual({
    tenant: expect.stringContaining('row level security'),
    agency: 'is not a member of bizosaas_agency',
    platform: null,
    engine: expect.stringContaining('password'),
  })
})

test('the SQL for an administrator can be run where another database made the groups already', async () => {
  const { operatorSql, database } = await inspectServer({ ownerUrl: db.ownerUrl })
  for (const name of ['tenant', 'agency', 'platform', 'engine']) {
    await given.sql(`drop owned by ${database}_${name}`)
    await given.sql(`drop role ${database}_${name}`)
  }
  await given.sql(operatorSql)
  const url = (name: string) => Object.assign(new URL(db.ownerUrl), { username: `${database}_${name}`, password: 'choose-a-password' }).href
  const urls = { tenant: url('tenant'), agency: url('agency'), platform: url('platform'), engine: url('engine') }
  expect((await checkLogins(urls)).map(({ problem }) => problem)).toEqual([null, null, null, null])
})
