import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createInstallation, type Installation } from './testing/installation.ts'

vi.setConfig({ testTimeout: 120_000 }) // real starts, on a machine that is busy with other tests

// On the server of the test run: the embedded PostgreSQL, or the oldest that is promised.
let server: TestDatabase
let given: Fixtures
let here: Installation
let database: string
let role: string

const logins = ['tenant', 'agency', 'platform', 'engine']

beforeAll(async () => {
  server = await createTestDatabase()
  given = createFixtures(server)
  return () => server.drop()
})
afterEach(async () => {
  const left = here.processes()
  await here.remove()
  await given.sql(`drop database ${database} with (force)`)
  for (const name of [...logins.map((login) => `${database}_${login}`), role]) await given.sql(`drop role if exists ${name}`)
  expect(left).toEqual([])
})

/** An empty database of one's own, owned by a role with this right. */
async function ownDatabase(right: 'createrole' | 'nocreaterole'): Promise<string> {
  here = await createInstallation()
  database = `own_${crypto.randomUUID().slice(0, 8)}`
  role = `${database}_owner`
  await given.sql(`create role ${role} login ${right} nosuperuser password 'own'`)
  await given.sql(`create database ${database} owner ${role}`)
  return address({ user: role, password: 'own' })
}

function address({ user, password }: { user: string; password: string }): string {
  return Object.assign(new URL(server.ownerUrl), { username: user, password, pathname: `/${database}` }).href
}

function loginVariables(password: string): Record<string, string> {
  return Object.fromEntries(logins.map((name) => [`BIZOSAAS_DATABASE_URL_${name.toUpperCase()}`, address({ user: `${database}_${name}`, password })]))
}

test("on a PostgreSQL of one's own whose role may create roles it starts, makes them, and leaves the server running", async () => {
  const env = { DATABASE_URL: await ownDatabase('createrole') }
  // From PostgreSQL 16 on, only who made a role may hand it on, and another database of this server made the groups.
  for (const login of logins) await given.sql(`grant bizosaas_${login} to ${role} with admin option`)
  const platform = here.start({ args: ['--empty'], env })
  await platform.line(/^This password is shown once/)
  expect(platform.lines.join('\n')).not.toContain('made a new database')
  const well = await here.doctor({ env })
  expect(well.text).toMatch(/^ok {4}roles +the owner role makes the login roles itself$/m)
  expect(well.code).toBe(0)
  platform.signal('SIGINT')
  expect(await platform.ended).toBe(0)
  expect(await given.sql('select count(*)::int as n from pg_database where datname = $1', [database])).toEqual([{ n: 1 }])
  expect((await here.doctor({ env })).text).not.toContain('for postgres')
})

test('where the role may not create roles the doctor prints the SQL, and with the other roles given it starts', async () => {
  const env = { DATABASE_URL: await ownDatabase('nocreaterole') }
  const sick = await here.doctor({ env })
  expect(sick.code).toBe(1)
  expect(sick.text).toMatch(/^FAIL {2}roles +the role of DATABASE_URL may not create roles.*BIZOSAAS_DATABASE_URL_TENANT/m)
  expect(await here.refusal({ env })).toMatchObject({ code: 1, text: expect.stringContaining('may not create roles') })

  await given.sql(sick.text.slice(sick.text.indexOf('do $$'), sick.text.lastIndexOf(';') + 1))
  const wrong = await here.doctor({ env: { ...env, ...loginVariables('wrong') } })
  expect(wrong.text).toMatch(/^FAIL {2}roles +BIZOSAAS_DATABASE_URL_TENANT: password authentication failed/m)

  const all = { ...env, ...loginVariables('choose-a-password') }
  const platform = here.start({ args: ['--empty'], env: all })
  await platform.line(/^This password is shown once/)
  expect((await here.doctor({ env: all })).text).toMatch(/^ok {4}roles +the four configured login roles work$/m)
  platform.signal('SIGINT')
  expect(await platform.ended).toBe(0)
})
