import { createTestDatabase, type TestDatabase } from '@bizosaas/test-kit'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEscapes } from './testing/find-escapes.ts'
import { type Ask, tenantTables } from './testing/tenant-tables.ts'

let db: TestDatabase
let client: Client
let ask: Ask

beforeAll(async () => {
  db = await createTestDatabase()
  client = new Client({ connectionString: db.adminUrl })
  await client.connect()
  ask = async (text, values = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows
})
afterAll(async () => {
  await client.end()
  await db.drop()
})

test('no table escapes: forced row level security, policies that name the tenant, grants, keys, roles', async () => {
  expect((await tenantTables(ask)).length).toBeGreaterThan(20)
  expect(await findEscapes(ask)).toEqual([])
})

/** One fault each, and what the look at the catalogue has to say about it. `{db}` is this database, after which its login roles are named. */
const faults: readonly [fault: string, complaint: string][] = [
  ['alter table proposal disable row level security', 'public.proposal: row level security is not forced'],
  ['alter table proposal no force row level security', 'public.proposal: row level security is not forced'],
  ['drop policy tenant on evidence', 'public.evidence: no policy lets bizosaas_tenant SELECT'],
  ['drop policy agency on evidence', 'public.evidence: no policy lets bizosaas_agency SELECT'],
  [
    'create policy more on finding for select to bizosaas_tenant using (true)',
    'public.finding: policy more lets bizosaas_tenant SELECT rows of any tenant',
  ],
  [
    'create policy more on finding for insert to bizosaas_tenant with check (true)',
    'public.finding: policy more lets bizosaas_tenant INSERT rows of any tenant',
  ],
  ['alter policy tenant on finding with check (true)', 'public.finding: policy tenant lets bizosaas_tenant UPDATE rows of any tenant'],
  ['alter policy tenant on finding using (tenant_id is not null)', 'public.finding: policy tenant lets bizosaas_tenant DELETE rows of any tenant'],
  ['create policy more on secret to bizosaas_platform using (true)', 'public.secret: policy more lets in bizosaas_platform'],
  ['create policy more on secret for update to bizosaas_agency using (true)', 'public.secret: policy more lets bizosaas_agency UPDATE'],
  ['create policy more on secret using (true)', 'public.secret: policy more lets in public'],
  ['grant select on effect to bizosaas_platform', 'public.effect: bizosaas_platform may SELECT'],
  ['grant select (title) on evidence to bizosaas_platform', 'public.evidence: bizosaas_platform may SELECT'],
  ['grant truncate on crawl to bizosaas_tenant', 'public.crawl: bizosaas_tenant may TRUNCATE'],
  ['grant insert on connection to bizosaas_agency', 'public.connection: bizosaas_agency may INSERT'],
  ['grant select on outbox to public', 'public.outbox: public may SELECT'],
  ['grant select on app_user to bizosaas_tenant', 'public.app_user: bizosaas_tenant may SELECT'],
  ['grant select on seal to {db}_engine', 'public.seal: {db}_engine may SELECT'],
  ['grant create on schema app to bizosaas_agency', 'app: bizosaas_agency may CREATE'],
  ['create unique index bare on proposal (title)', 'public.proposal: the unique key bare does not include the tenant'],
  ['create unique index bare on proposal (title) include (tenant_id)', 'public.proposal: the unique key bare does not include the tenant'],
  ['create table thing (tenant_id uuid)', 'public.thing: tenant_id is not "uuid not null"'],
  [
    'create unique index on evidence (id); alter table finding add constraint loose foreign key (evidence_id) references evidence (id)',
    'public.finding: the foreign key loose does not include the tenant',
  ],
  ['alter table finding add plan_id text constraint odd references plan (id)', 'public.finding: the foreign key odd points at public.plan'],
  ['create table thing (id uuid primary key)', 'public.thing: neither a tenant table nor on the list of platform tables'],
  ['create table thing (tenant_id uuid not null)', 'public.thing: row level security is not forced'],
  ['create table app.thing (tenant_id uuid not null)', 'app.thing: row level security is not forced'],
  ['alter role bizosaas_tenant bypassrls', 'bizosaas_tenant is not bound by row level security, or may make roles that are not'],
  ['grant pg_read_all_data to bizosaas_platform', 'public.proposal: bizosaas_platform may SELECT'],
  ['grant bizosaas_tenant to {db}_platform', '{db}_platform is a member of bizosaas_tenant'],
  ['alter table proposal owner to bizosaas_tenant', 'bizosaas_tenant owns the table proposal'],
  ['create view all_proposals as select * from proposal', "the view public.all_proposals runs with the owner's rights and is not on the list"],
  [
    'create function app.peek() returns bigint language sql security definer return (select count(*) from app_user)',
    "the function app.peek runs with the owner's rights and is not on the list",
  ],
]

test.each(faults)('reports %s', async (fault, complaint) => {
  const here = (text: string) => text.replaceAll('{db}', new URL(db.adminUrl).pathname.slice(1))
  // Roles belong to the whole server, where other tests run: nothing of this is ever committed.
  await client.query('begin')
  try {
    await client.query(here(fault))
    expect(await findEscapes(ask)).toContain(here(complaint))
  } finally {
    await client.query('rollback')
  }
})
