import { type AgentRunId, hasPermission, newId, permissions, type TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresScopes } from './create-postgres-scopes.ts'
import { rowsOf } from './rows-of.ts'

let db: TestDatabase
let given: Fixtures

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
})
afterAll(() => db.drop())

const refusedWith = (code: string) => expect.objectContaining({ code })
const nothing = async () => null

test('a foreign tenant, an absent one and a malformed id look the same', async () => {
  const [ours, theirs] = await given.twoTenants()
  const actor = await given.member({ tenantId: ours, role: 'user' })
  for (const tenantId of [theirs, newId<TenantId>(), "x'; drop table tenant --" as TenantId]) {
    await expect(db.scopes.withTenant({ actor, tenantId }, nothing)).rejects.toThrowError(refusedWith('tenant-not-found'))
  }
})

test('a suspended person is out on the next scope, in the middle of a session', async () => {
  const tenantId = await given.tenant()
  const actor = await given.member({ tenantId, role: 'tenant_admin' })
  await db.scopes.withTenant({ actor, tenantId }, nothing)
  await given.sql("update app_user set status = 'suspended' where id = $1", [actor.userId])
  await expect(db.scopes.withTenant({ actor, tenantId }, nothing)).rejects.toThrowError(refusedWith('user-suspended'))
})

test('an ended session and a suspended tenant are refused', async () => {
  const tenantId = await given.tenant()
  const actor = await given.member({ tenantId, role: 'user' })
  await given.sql("update tenant set status = 'suspended' where id = $1", [tenantId])
  await expect(db.scopes.withTenant({ actor, tenantId }, nothing)).rejects.toThrowError(refusedWith('tenant-suspended'))
  await given.sql('update user_session set ended_at = now() where id = $1', [actor.sessionId])
  await expect(db.scopes.withTenant({ actor, tenantId }, nothing)).rejects.toThrowError(refusedWith('sign-in-required'))
})

test('a member of staff assigned to 3 of 50 tenants sees exactly those 3 in one query', async () => {
  const tenants = await Promise.all(Array.from({ length: 50 }, () => given.tenant()))
  const assigned = [tenants[3], tenants[17], tenants[49]].flatMap((id) => id ?? [])
  const actor = await given.staff(...assigned)
  const seen = await db.scopes.withAgency({ actor }, (scope) => rowsOf(scope).selectFrom('visible_tenant').select('id').execute())
  expect(seen.map(({ id }) => id).sort()).toEqual([...assigned].sort())
})

test('the agency scope cannot write and is closed to people of a tenant, agents and the system', async () => {
  const tenantId = await given.tenant()
  const member = await given.member({ tenantId, role: 'tenant_admin' })
  const agent = { kind: 'agent', agentId: 'a', runId: newId<AgentRunId>(), tenantId } as const
  await expect(db.scopes.withAgency({ actor: member }, nothing)).rejects.toThrowError(refusedWith('permission-denied-by-role'))
  await expect(db.scopes.withAgency({ actor: agent }, nothing)).rejects.toThrowError(refusedWith('permission-denied-by-agent-mask'))
  await expect(db.scopes.withAgency({ actor: given.system }, nothing)).rejects.toThrowError(refusedWith('permission-denied-by-role'))
  const writing = db.scopes.withAgency({ actor: await given.owner() }, (scope) => sql`create temporary table t (x int)`.execute(rowsOf(scope)))
  await expect(writing).rejects.toThrow(/read-only|permission denied/)
})

test('the owner is free of the plan on the admin portal alone', async () => {
  const tenantId = await given.tenant({ features: [] })
  const may = async (portal: 'admin' | 'client') => {
    const actor = await given.user({ agencyRole: 'super_admin', portal })
    return db.scopes.withTenant({ actor, tenantId }, async ({ access }) => hasPermission(access.effective, permissions.proposalDecide))
  }
  expect([await may('admin'), await may('client')]).toEqual([true, false])
})

test('an agent enters its own tenant alone, may propose there and never decide, and only what the plan includes', async () => {
  const [ours, theirs] = await given.twoTenants()
  const agent = (tenantId: TenantId) => ({ kind: 'agent', agentId: 'a', runId: newId<AgentRunId>(), tenantId }) as const
  await expect(db.scopes.withTenant({ actor: agent(ours), tenantId: theirs }, nothing)).rejects.toThrowError(refusedWith('tenant-not-found'))
  const access = await db.scopes.withTenant({ actor: agent(ours), tenantId: ours }, async (scope) => scope.access)
  expect([hasPermission(access.effective, permissions.proposalCreate), hasPermission(access.effective, permissions.proposalDecide)]).toEqual([
    true,
    false,
  ])
  const poor = await given.tenant({ features: [] })
  const limited = await db.scopes.withTenant({ actor: agent(poor), tenantId: poor }, async (scope) => scope.access)
  expect(hasPermission(limited.effective, permissions.proposalCreate)).toBe(false)
})

test('the rows of a scope are gone when it ends, also for a query builder that was kept', async () => {
  const tenantId = await given.tenant()
  const kept = await db.scopes.withTenant({ actor: given.system, tenantId }, async (scope) => ({ scope, rows: rowsOf(scope) }))
  expect(() => rowsOf(kept.scope)).toThrowError(refusedWith('internal-error'))
  await expect(kept.rows.selectFrom('current_tenant').selectAll().execute()).rejects.toThrowError(refusedWith('internal-error'))
})

test('what throws is rolled back, and a swallowed error of a statement never passes as a commit', async () => {
  const slug = `s-${crypto.randomUUID()}`
  const insert = (id: string) => sql`insert into tenant (id, slug, name, plan_id) values (${id}, ${slug}, 'x', 'complete')`
  const count = async () => (await given.sql('select 1 from tenant where slug = $1', [slug])).length
  const throwing = db.scopes.withPlatform('test', async (scope) => {
    await insert(crypto.randomUUID()).execute(rowsOf(scope))
    throw new Error('stop')
  })
  await expect(throwing).rejects.toThrow('stop')
  const swallowing = db.scopes.withPlatform('test', async (scope) => {
    await insert(crypto.randomUUID()).execute(rowsOf(scope))
    await sql`select 1/0`.execute(rowsOf(scope)).catch(nothing)
  })
  await expect(swallowing).rejects.toThrowError(refusedWith('internal-error'))
  expect(await count()).toBe(0)
})

test('a connection used for one tenant carries nothing into the next transaction', async () => {
  const tenants = await Promise.all([given.tenant(), given.tenant(), given.tenant()])
  const work = Array.from({ length: 300 }, (_, index) => tenants[index % 3]).flatMap((id) => id ?? [])
  const seen = await Promise.all(
    work.map((tenantId, index) =>
      db.scopes
        .withTenant({ actor: given.system, tenantId }, async (scope) => {
          if (index % 7 === 0) throw new Error('planted')
          return rowsOf(scope).selectFrom('current_tenant').select('id').execute()
        })
        .catch(() => [{ id: tenantId }]),
    ),
  )
  expect(seen.map((rows) => rows.map(({ id }) => id))).toEqual(work.map((id) => [id]))
})

test('queries started together in one scope run one after the other in its transaction', async () => {
  const tenantId = await given.tenant()
  const ids = await db.scopes.withTenant({ actor: given.system, tenantId }, (scope) =>
    Promise.all(Array.from({ length: 10 }, () => rowsOf(scope).selectFrom('current_tenant').select('id').executeTakeFirstOrThrow())),
  )
  expect(ids.every(({ id }) => id === tenantId)).toBe(true)
})

test('a tenant that lives in a database of its own is never answered from the pool', async () => {
  const tenantId = await given.tenant()
  await given.sql("update tenant set database_name = 'elsewhere' where id = $1", [tenantId])
  await expect(db.scopes.withTenant({ actor: given.system, tenantId }, nothing)).rejects.toThrowError(refusedWith('database-unavailable'))
})

test('a connection that breaks and a server that is not there are database-unavailable, and the pool recovers', async () => {
  const tenantId = await given.tenant()
  const killed = db.scopes.withTenant({ actor: given.system, tenantId }, async (scope) => {
    const [row] = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(rowsOf(scope))).rows
    await given.sql('select pg_terminate_backend($1)', [row?.pid])
    return rowsOf(scope).selectFrom('current_tenant').select('id').execute()
  })
  await expect(killed).rejects.toThrowError(refusedWith('database-unavailable'))
  expect(await db.scopes.withTenant({ actor: given.system, tenantId }, async () => 'back')).toBe('back')

  const nowhere = 'postgres://a:b@127.0.0.1:9/none'
  const scopes = createPostgresScopes({ urls: { tenant: nowhere, agency: nowhere, platform: nowhere } })
  await expect(scopes.withPlatform('test', nothing)).rejects.toThrowError(refusedWith('database-unavailable'))
  await scopes.close()
})
