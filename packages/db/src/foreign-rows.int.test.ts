import type { TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf } from './rows-of.ts'
import { type Border, findLeaks } from './testing/find-leaks.ts'
import { createPlanter, type Planter } from './testing/plant-rows.ts'
import type { Ask } from './testing/tenant-tables.ts'

/** Nobody reads these over many tenants, the owner of the agency neither. */
const closedToAgency = ['public.connection_request', 'public.secret']

let db: TestDatabase
let given: Fixtures
let admin: Client
let ask: Ask
let planter: Planter
let border: Border

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  admin = new Client({ connectionString: db.adminUrl })
  await admin.connect()
  ask = async (text, values = []) => (await admin.query<Record<string, unknown>>(text, [...values])).rows
  planter = await createPlanter(ask)
  const [ours, theirs] = await given.twoTenants()
  for (const tenantId of [ours, theirs]) await planter.plant({ tenantId, count: 2 })
  border = { ask, planter, ours, theirs, asOurs: (fn) => db.scopes.withTenant({ actor: given.system, tenantId: ours }, fn) }
})
afterAll(async () => {
  await admin.end()
  await db.drop()
})

test('no row of another tenant can be read, added, changed, taken over or removed, in any table', async () => {
  expect(planter.tables.length).toBeGreaterThan(20)
  expect(await findLeaks(border)).toEqual([])
})

/** What is broken here for a moment, and the leak that has to be noticed. */
const faults: readonly [fault: string, mend: string, leak: string][] = [
  [
    'alter table evidence disable row level security',
    'alter table evidence enable row level security',
    'public.evidence: rows of the other tenant can be read',
  ],
  ['create policy more on seal for select using (true)', 'drop policy more on seal', 'public.seal: rows of the other tenant can be read'],
  [
    'create policy more on finding for insert with check (true)',
    'drop policy more on finding',
    'public.finding: a row of the other tenant can be added: 1',
  ],
  ['create policy more on crawl for all using (true)', 'drop policy more on crawl', 'public.crawl: rows of the other tenant can be removed: 2'],
  [
    'create policy more on effect for all using (true)',
    'drop policy more on effect',
    "public.effect: state of the other tenant's rows can be changed: 2",
  ],
  [
    'create policy more on crawl_page for update using (tenant_id = app.tenant_id()) with check (true)',
    'drop policy more on crawl_page',
    'public.crawl_page: own rows can be moved to the other tenant: 2',
  ],
]

test.each(faults)('notices a leak after: %s', async (fault, mend, leak) => {
  await ask(fault)
  try {
    expect(await findLeaks(border, [leak.split(':')[0] ?? ''])).toContain(leak)
  } finally {
    await ask(mend)
  }
})

test('without a tenant a tenant connection sees and adds nothing, also after it was used for one', async () => {
  const client = new Client({ connectionString: db.urls.tenant })
  await client.connect()
  const outcomes: unknown[] = []
  try {
    await client.query(`begin; select * from app.enter_tenant('${border.ours}', null, null); select 1 from evidence; commit`)
    for (const table of planter.tables) {
      const seen = await client.query(`select 1 from ${table} limit 1`)
      const row = planter.row({ table, tenantId: border.ours })
      const added = await client
        .query(`insert into ${table} (${row.columns.join(', ')}) values (${row.values.join(', ')})`)
        .catch((problem: Error) => problem.message)
      if (seen.rowCount !== 0 || !/row-level security|permission denied/.test(String(added))) outcomes.push({ table, seen: seen.rowCount, added })
    }
  } finally {
    await client.end()
  }
  expect(outcomes).toEqual([])
})

test('the platform scope can read no tenant table', async () => {
  const outcomes = []
  for (const table of planter.tables) {
    const read = db.scopes.withPlatform('test', (scope) => sql.raw(`select 1 from ${table} limit 1`).execute(rowsOf(scope)))
    outcomes.push(
      await read.then(
        () => `${table} was read`,
        (problem: Error) => problem.message.replace(/ \S+$/, ''),
      ),
    )
  }
  expect(new Set(outcomes)).toEqual(new Set(['permission denied for table']))
})

test('staff assigned to 3 of 50 tenants see rows of exactly those 3 in one query, in every table; the owner sees all; nobody writes', {
  timeout: 120_000,
}, async () => {
  const tenants = await Promise.all(Array.from({ length: 50 }, () => given.tenant()))
  for (const tenantId of tenants) await planter.plant({ tenantId, count: 1 })
  const assigned = [tenants[3], tenants[17], tenants[49]].flatMap((id) => id ?? [])
  const staff = await given.staff(...assigned)
  const open = planter.tables.filter((table) => !closedToAgency.includes(table))
  for (const table of open) expect({ table, seen: await seenBy(staff, table) }).toEqual({ table, seen: assigned.toSorted() })
  const all = [...tenants, border.ours, border.theirs].toSorted()
  const owner = await given.owner()
  for (const table of open) expect({ table, seen: await seenBy(owner, table) }).toEqual({ table, seen: all })
  for (const table of closedToAgency) await expect(seenBy(owner, table)).rejects.toThrow('permission denied for table')
  await given.sql('delete from staff_assignment where user_id = $1 and tenant_id = $2', [staff.userId, assigned[0]])
  expect(await seenBy(staff, 'public.proposal')).toEqual(assigned.slice(1).toSorted())
  const writing = db.scopes.withAgency({ actor: owner }, (scope) => sql.raw('delete from crawl').execute(rowsOf(scope)))
  await expect(writing).rejects.toThrow(/read-only transaction|permission denied/)
})

async function seenBy(actor: UserActor, table: string): Promise<readonly TenantId[]> {
  const { rows } = await db.scopes.withAgency({ actor }, (scope) =>
    sql.raw<{ id: TenantId }>(`select distinct tenant_id as id from ${table} order by 1`).execute(rowsOf(scope)),
  )
  return rows.map(({ id }) => id)
}
