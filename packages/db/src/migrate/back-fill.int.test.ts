import type { TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from './migrate.ts'

let db: TestDatabase
let given: Fixtures

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
})
afterAll(() => db.drop())

/** The database as it was before this file: what it made goes, and the books forget it. */
async function before(name: string, undo: string): Promise<void> {
  await given.sql(undo)
  await given.sql('delete from migration.applied where name = $1', [name])
}

const at = (day: string) => new Date(`${day}T12:00:00Z`)

test('findings of an older release get the stretch they are known to have stood in, row by row and tenant by tenant', async () => {
  await before('0266_finding_spans.sql', 'drop function app.finding_history(uuid, uuid); drop table finding_span')
  const [ours, theirs] = await given.twoTenants()
  const old = (tenantId: TenantId, state: string, last: string, dismissedAt: string | null = null) =>
    given.sql(
      `insert into finding (tenant_id, id, agent_id, key, code, severity, url, detail, state, first_seen_run, last_seen_run, first_seen_at, last_seen_at,
         dismissed_at, dismissed_because)
       values ($1, gen_random_uuid(), 'seo', $2, 'title-missing', 'mid', 'https://a.example/', 'd', $2, gen_random_uuid(), gen_random_uuid(), $3, $4, $5,
         case when $2 = 'dismissed' then 'As wanted.' end)`,
      [tenantId, state, at('2025-04-10'), at(last), dismissedAt === null ? null : at(dismissedAt)],
    )
  await old(ours, 'new', '2025-04-10')
  await old(ours, 'persisting', '2025-06-10')
  await old(ours, 'fixed', '2025-05-12')
  await old(ours, 'dismissed', '2025-06-10', '2025-05-20')
  await old(theirs, 'fixed', '2025-05-13')

  expect((await migrate({ ownerUrl: db.ownerUrl, loginPasswords: null })).applied).toEqual(['0266_finding_spans.sql'])
  const spans = await given.sql(
    `select f.state, s.opened_at, s.closed_at, s.closed_as from finding f left join finding_span s on s.tenant_id = f.tenant_id and s.finding_id = f.id
     order by f.tenant_id = $1 desc, f.state`,
    [ours],
  )
  const opened = { opened_at: at('2025-04-10') }
  expect(spans).toEqual([
    { state: 'dismissed', ...opened, closed_at: at('2025-05-20'), closed_as: 'dismissed' },
    { state: 'fixed', ...opened, closed_at: at('2025-05-12'), closed_as: 'fixed' },
    { state: 'new', ...opened, closed_at: null, closed_as: null },
    { state: 'persisting', ...opened, closed_at: null, closed_as: null },
    { state: 'fixed', ...opened, closed_at: at('2025-05-13'), closed_as: 'fixed' },
  ])
  expect(await given.sql("select relforcerowsecurity as forced from pg_class where oid = 'finding'::regclass")).toEqual([{ forced: true }])
})

test('what was held before there were pointers is pointed to', async () => {
  await before(
    '0267_budget_hold_pointers.sql',
    `drop trigger hold_pointer on budget_hold; drop function app.point_to_hold();
     drop trigger ended_run_pointer on agent_run; drop function app.point_to_ended_run()`,
  )
  const tenantId = await given.tenant()
  const held = (id: string, settled: number | null) =>
    given.sql(
      `insert into budget_hold (tenant_id, id, run, month, currency, amount_micros, settled_micros, held_at, settled_at)
       values ($1, $2, 'r', '2026-11', 'EUR', 300, $3, '2026-11-02', case when $3::bigint is not null then now() end)`,
      [tenantId, id, settled],
    )
  const [open, settled] = [crypto.randomUUID(), crypto.randomUUID()]
  await held(open, null)
  await held(settled, 5)
  expect((await migrate({ ownerUrl: db.ownerUrl, loginPasswords: null })).applied).toEqual(['0267_budget_hold_pointers.sql'])
  expect(await given.sql("select tenant_id, ref from due where kind = 'budget-hold'")).toEqual([{ tenant_id: tenantId, ref: `r/${open}` }])
})
