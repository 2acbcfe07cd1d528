import type { TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf } from './rows-of.ts'

let db: TestDatabase
let given: Fixtures
let tenantTables: readonly string[]

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  const rows = await given.sql(
    `
    select c.relname::text as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all ($1)
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
    order by 1`,
    [routingTables],
  )
  tenantTables = rows.map(({ name }) => String(name))
})
afterAll(() => db.drop())

/** Platform tables that name a tenant to find it, without holding its content. */
const routingTables = ['membership', 'outbox_due', 'staff_assignment']

test('every table with a tenant has row level security forced and a policy for both scopes', async () => {
  expect(tenantTables.length).toBeGreaterThan(10)
  const rows = await given.sql(
    `select c.relname::text as name from pg_class c where c.relname = any ($1) and c.relnamespace = 'public'::regnamespace
       and not (c.relrowsecurity and c.relforcerowsecurity
         and exists (select from pg_policies p where p.tablename = c.relname and 'bizosaas_tenant' = any (p.roles)))`,
    [tenantTables],
  )
  expect(rows).toEqual([])
})

test('no tenant or agency role owns a table, is a superuser or passes row level security by', async () => {
  const rows = await given.sql(`
    select r.rolname::text from pg_roles r
    where (pg_has_role(r.oid, 'bizosaas_tenant', 'usage') or pg_has_role(r.oid, 'bizosaas_agency', 'usage') or pg_has_role(r.oid, 'bizosaas_platform', 'usage'))
      and r.rolname like 't\\_%' and (r.rolsuper or r.rolbypassrls or exists (select from pg_class c where c.relowner = r.oid))`)
  expect(rows).toEqual([])
})

test('the platform role has no right on any tenant table, and nobody reads through a materialized view', async () => {
  const rights = await given.sql(
    "select table_name::text, privilege_type::text from information_schema.role_table_grants where grantee = 'bizosaas_platform' and table_name = any ($1)",
    [tenantTables],
  )
  expect(rights).toEqual([])
  expect(
    await given.sql("select relname::text from pg_class where relkind = 'm' and relnamespace in ('public'::regnamespace, 'app'::regnamespace)"),
  ).toEqual([])
})

test('a view over a tenant table reads with the rights of the one who asks', async () => {
  const rows = await given.sql(
    `select distinct v.relname::text as view from pg_rewrite w join pg_class v on v.oid = w.ev_class and v.relkind = 'v'
     join pg_depend d on d.objid = w.oid join pg_class t on t.oid = d.refobjid and t.relname = any ($1)
     where v.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and not coalesce('security_invoker=true' = any (v.reloptions) or 'security_invoker=on' = any (v.reloptions), false)`,
    [tenantTables],
  )
  expect(rows).toEqual([])
})

test('in the scope of one tenant every row read from any tenant table is its own, and a row of another is refused', async () => {
  const [ours, theirs] = await given.twoTenants()
  for (const table of tenantTables) {
    expect({ table, foreign: await foreignRows({ table, tenantId: ours }) }).toEqual({ table, foreign: 0 })
    expect({ table, outcome: await writeForeign({ table, tenantId: ours, foreign: theirs }) }).toEqual({ table, outcome: 'refused' })
  }
})

test('without a tenant a tenant connection sees nothing, also after it was used for one', async () => {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: db.urls.tenant })
  await client.connect()
  try {
    await client.query(`begin; select set_config('app.tenant_id', '${await given.tenant()}', true); commit`)
    for (const table of tenantTables) {
      const seen = await client.query(`select 1 from ${client.escapeIdentifier(table)} limit 1`).then(
        ({ rowCount }) => rowCount,
        () => 0,
      )
      expect({ table, seen }).toEqual({ table, seen: 0 })
    }
  } finally {
    await client.end()
  }
})

async function foreignRows({ table, tenantId }: { table: string; tenantId: TenantId }): Promise<number> {
  const read = db.scopes.withTenant({ actor: given.system, tenantId }, (scope) =>
    sql`select 1 from ${sql.table(table)} where tenant_id <> ${tenantId}`.execute(rowsOf(scope)),
  )
  return read.then(
    ({ rows }) => rows.length,
    () => 0,
  )
}

/** Row level security looks at a new row before constraints do, so a bare tenant is enough to be refused for the right reason. */
async function writeForeign({ table, tenantId, foreign }: { table: string; tenantId: TenantId; foreign: TenantId }): Promise<string> {
  const write = db.scopes.withTenant({ actor: given.system, tenantId }, (scope) =>
    sql`insert into ${sql.table(table)} (tenant_id) values (${foreign})`.execute(rowsOf(scope)),
  )
  return write.then(
    () => 'written',
    () => 'refused',
  )
}
