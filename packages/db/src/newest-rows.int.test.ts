import { type AgentRunId, newId, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newestRows } from './newest-rows.ts'
import { rowsOf } from './rows-of.ts'

let db: TestDatabase
let given: Fixtures
let tenants: readonly TenantId[]
/** Newest first: run n belongs to tenant n % 60. */
let runs: readonly { id: string; tenantId: TenantId | undefined }[]

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  tenants = await Promise.all(Array.from({ length: 60 }, () => given.tenant()))
  const made = []
  for (let at = 0; at < 180; at += 1) made.push({ id: newId<AgentRunId>(), tenantId: tenants[at % 60] })
  await given.sql(
    `insert into agent_run (tenant_id, id, agent_id, workflow_run_id, state, counts, abstentions, started_by, is_simulated, created_at)
     select t, i, 'a', 'w', 'done', '{}', '[]', 'system:test', false, now() from unnest($1::uuid[], $2::uuid[]) r (t, i)`,
    [made.map(({ tenantId }) => tenantId), made.map(({ id }) => id)],
  )
  runs = made.reverse()
})
afterAll(() => db.drop())

async function newest(actor: UserActor, { limit, conditions = [] }: { limit: number; conditions?: readonly RawBuilder<unknown>[] }) {
  const { rows } = await db.scopes.withAgency({ actor }, (scope) =>
    sql<{ id: string; tenantId: string }>`
      with ${newestRows({ scope, table: 'agent_run', order: 'id', conditions, limit })}
      select r.id, t.id as "tenantId" from r join t on t.id = r.tenant_id order by r.id desc`.execute(rowsOf(scope)),
  )
  return rows
}

test('whether a person sees few tenants or many, the rows are the newest of exactly those', async () => {
  for (const count of [0, 1, 3, 50, 51, 60]) {
    const mine = tenants.slice(0, count)
    const expected = runs.filter(({ tenantId }) => tenantId !== undefined && mine.includes(tenantId))
    expect([count, (await newest(await given.staff(...mine), { limit: 25 })).slice(0, 26)]).toEqual([count, expected.slice(0, 26)])
    expect([count, (await newest(await given.staff(...mine), { limit: 100 })).slice(0, 101)]).toEqual([count, expected.slice(0, 101)])
  }
})

test('conditions hold on both ways', async () => {
  const cursor = runs[90]?.id
  for (const count of [3, 60]) {
    const mine = tenants.slice(0, count)
    const expected = runs.filter(({ id, tenantId }) => id < String(cursor) && tenantId !== undefined && mine.includes(tenantId))
    const found = await newest(await given.staff(...mine), { limit: 25, conditions: [sql`r.id < ${cursor}`] })
    expect([count, found]).toEqual([count, expected.slice(0, 26)])
  }
})

test('in one tenant it is that tenant alone', async () => {
  const [tenantId] = tenants
  const { rows } = await db.scopes.withTenant({ actor: given.system, tenantId: tenantId ?? newId<TenantId>() }, (scope) =>
    sql<{ id: string }>`with ${newestRows({ scope, table: 'agent_run', order: 'id', conditions: [], limit: 2 })}
      select r.id from r join t on t.id = r.tenant_id order by r.id desc`.execute(rowsOf(scope)),
  )
  expect(rows.map(({ id }) => id)).toEqual(runs.filter((run) => run.tenantId === tenantId).map(({ id }) => id))
})
