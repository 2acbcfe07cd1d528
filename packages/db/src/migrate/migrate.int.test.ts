import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { readMigrations } from './read-migrations.ts'

let db: TestDatabase
let given: Fixtures
const passwords = { tenant: 'tenant', agency: 'agency', platform: 'platform', engine: 'engine' }
const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await db.drop()
})

test('migrating again, from four processes at once, applies nothing twice', async () => {
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => migrate({ ownerUrl: db.ownerUrl, loginPasswords: null })))
  expect(outcomes.flatMap(({ applied }) => applied)).toEqual([])
})

test('each login role reaches this database, is bound by time limits, and cannot reach another one', async () => {
  const { urls } = await migrate({ ownerUrl: db.ownerUrl, loginPasswords: passwords })
  const other = await createTestDatabase()
  const tenantUrl = urls?.tenant ?? ''
  const client = new Client({ connectionString: tenantUrl })
  await client.connect()
  const { rows } = await client.query(
    "select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle",
  )
  await client.end()
  expect(rows).toEqual([{ statement: '30s', idle: '1min' }])
  const foreign = new Client({ connectionString: Object.assign(new URL(tenantUrl), { pathname: new URL(other.ownerUrl).pathname }).href })
  await expect(foreign.connect()).rejects.toThrow(/permission denied for database/)
  await other.drop()
})

test('a schedule of before a schedule could start a crew starts the same agent as it did', async () => {
  const tenantId = await given.tenant()
  const place = '018f0000-0000-7000-8000-000000000001'
  await given.sql(
    `insert into schedule (tenant_id, id, workflow, input, cron, time_zone, overlap, catch_up_seconds, jitter_seconds, stagger_seconds, is_paused, skipped, missed)
     select $1, id, workflow, input::jsonb, '0 4 * * *', 'UTC', 'skip', 60, 0, 0, true, 0, 0 from (values
       ('nightly', 'start-agent', '{"agentId":"infra-sentinel","connectionId":null}'),
       ('weekly', 'start-agent', '{"agentId":"technical-seo-specialist","connectionId":"${place}"}'),
       ('other', 'audit-site', '{"agentId":"x"}')) as v (id, workflow, input)`,
    [tenantId],
  )
  await given.sql("delete from migration.applied where name = '0271_schedules_start_crews.sql'")
  expect((await migrate({ ownerUrl: db.ownerUrl, loginPasswords: null })).applied).toEqual(['0271_schedules_start_crews.sql'])
  const starts = (id: string, connectionId: string | null) => ({ starts: { kind: 'agent', id }, connectionId })
  expect(await given.sql('select id, workflow, input from schedule where tenant_id = $1 order by id', [tenantId])).toEqual([
    { id: 'nightly', workflow: 'start-work', input: starts('infra-sentinel', null) },
    { id: 'other', workflow: 'audit-site', input: { agentId: 'x' } },
    { id: 'weekly', workflow: 'start-work', input: starts('technical-seo-specialist', place) },
  ])
})

test('a changed file, and a database of a newer release, are refused', async () => {
  writeFileSync(path.join(folder, '0001_first.sql'), 'select 1;')
  await expect(migrate({ ownerUrl: db.ownerUrl, loginPasswords: null, folder })).rejects.toThrowError(
    expect.objectContaining({ details: expect.objectContaining({ reason: expect.stringContaining('newer release') }) }),
  )
  await given.sql("update migration.applied set sha256 = 'other' where name = '0001_foundation.sql'")
  await expect(migrate({ ownerUrl: db.ownerUrl, loginPasswords: null })).rejects.toThrowError(
    expect.objectContaining({ details: expect.objectContaining({ reason: expect.stringContaining('was changed after it was applied') }) }),
  )
})

test('a file with a number below one that was applied is applied, and said', async () => {
  const fresh = await createTestDatabase()
  const known = await readMigrations()
  const own = mkdtempSync(path.join(tmpdir(), 'migrations-'))
  for (const { name, sql } of known) writeFileSync(path.join(own, name), sql)
  writeFileSync(path.join(own, '0002_late.sql'), 'create schema late;')
  const { applied, late } = await migrate({ ownerUrl: fresh.ownerUrl, loginPasswords: null, folder: own })
  expect(applied).toEqual(['0002_late.sql'])
  expect(late).toEqual([expect.stringMatching(`^0002_late.sql runs after ${known.at(-1)?.name}, `)])
  rmSync(own, { recursive: true })
  await fresh.drop()
})

test('an owner that may not create roles is told the SQL to run', async () => {
  const name = `poor_${process.pid}`
  await given.sql(`create role ${name} login password 'poor'`)
  const database = new URL(db.ownerUrl).pathname.slice(1)
  await given.sql(`alter database ${database} owner to ${name}`)
  await given.sql(`grant all on schema migration to ${name}`)
  await given.sql(`grant all on all tables in schema migration to ${name}`)
  await given.sql('delete from migration.applied')
  const poorUrl = Object.assign(new URL(db.ownerUrl), { username: name, password: 'poor' }).href
  await expect(migrate({ ownerUrl: poorUrl, loginPasswords: passwords, folder: emptyFolder() })).rejects.toThrowError(
    expect.objectContaining({
      code: 'configuration-invalid',
      details: expect.objectContaining({ sql: expect.stringContaining(`grant "bizosaas_tenant" to "${database}_tenant"`) }),
    }),
  )
  await given.sql(`alter database ${database} owner to ${new URL(db.ownerUrl).username}`)
  await given.sql(`drop owned by ${name}`)
  await given.sql(`drop role ${name}`)
})

function emptyFolder(): string {
  rmSync(path.join(folder, '0001_first.sql'), { force: true })
  return folder
}
