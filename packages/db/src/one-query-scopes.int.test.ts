import { type AgentRunId, newId, permissions, type TenantId, type TenantScope } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf } from './rows-of.ts'
import { textRowsOf } from './text-rows-of.ts'

let db: TestDatabase
let given: Fixtures

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
})
afterAll(() => db.drop())

const refusedWith = (code: string) => expect.objectContaining({ code })
const permission = permissions.proposalRead
type Ask = (scope: TenantScope) => Promise<unknown>
const ownId: Ask = async (scope) => (await rowsOf(scope).selectFrom('current_tenant').select(['id', 'name', 'created_at']).execute())[0]
const ownIdText: Ask = async (scope) =>
  (await textRowsOf(scope, { text: 'select id, name from current_tenant', values: [], columns: 2 })).map(([id]) => id)

test('gives the rows of the tenant, the first time as every other, as the query builder reads them and as texts', async () => {
  const [ours] = await given.twoTenants()
  const actor = await given.member({ tenantId: ours, role: 'readonly' })
  const expected = await db.scopes.withTenant({ actor, tenantId: ours }, ownId)
  expect(expected).toEqual({ id: ours, name: 'Ours', created_at: expect.any(Date) })
  for (let time = 0; time < 3; time += 1) {
    expect(await db.scopes.queryTenant({ actor, tenantId: ours, permission }, ownId)).toEqual(expected)
    expect(await db.scopes.queryTenant({ actor, tenantId: ours, permission }, ownIdText)).toEqual([ours])
  }
})

test('whoever may not enter gets the same refusal as from a transaction, and no row', async () => {
  const [ours, theirs] = await given.twoTenants()
  const stranger = await given.member({ tenantId: ours, role: 'tenant_admin' })
  const [ended, suspended] = [await given.member({ tenantId: ours, role: 'user' }), await given.member({ tenantId: ours, role: 'user' })]
  await given.sql('update user_session set ended_at = now() where id = $1', [ended.sessionId])
  await given.sql("update app_user set status = 'suspended' where id = $1", [suspended.userId])
  const closed = await given.tenant({ status: 'suspended' })
  const guest = await given.member({ tenantId: closed, role: 'user' })
  const agent = { kind: 'agent', agentId: 'a', runId: newId<AgentRunId>(), tenantId: ours } as const
  const cases = [
    [stranger, theirs, 'tenant-not-found'],
    [stranger, newId<TenantId>(), 'tenant-not-found'],
    [stranger, "x'; drop table tenant --" as TenantId, 'tenant-not-found'],
    [agent, theirs, 'tenant-not-found'],
    [ended, ours, 'sign-in-required'],
    [suspended, ours, 'user-suspended'],
    [guest, closed, 'tenant-suspended'],
  ] as const
  for (const [actor, tenantId, code] of cases) {
    for (const ask of [ownId, ownIdText]) {
      await expect(db.scopes.withTenant({ actor, tenantId }, ask)).rejects.toThrowError(refusedWith(code))
      await expect(db.scopes.queryTenant({ actor, tenantId, permission }, ask)).rejects.toThrowError(refusedWith(code))
    }
  }
})

test('the permission is looked at before a row is handed over, and the refusal says whether the role or the plan said no', async () => {
  const tenantId = await given.tenant({ features: ['agents'] })
  const reader = await given.member({ tenantId, role: 'readonly' })
  const admin = await given.member({ tenantId, role: 'tenant_admin' })
  let seen: unknown = 'nothing'
  const look = async (scope: TenantScope) => {
    seen = await ownIdText(scope)
  }
  const byRole = db.scopes.queryTenant({ actor: reader, tenantId, permission: permissions.proposalDecide }, look)
  await expect(byRole).rejects.toThrowError(refusedWith('permission-denied-by-role'))
  const byPlan = db.scopes.queryTenant({ actor: admin, tenantId, permission: permissions.proposalDecide }, look)
  await expect(byPlan).rejects.toThrowError(refusedWith('permission-denied-by-plan'))
  expect(seen).toBe('nothing')
})

test('a refusal that is swallowed inside is still a refusal', async () => {
  const tenantId = await given.tenant()
  const actor = await given.member({ tenantId, role: 'readonly' })
  const swallowing = (scope: TenantScope) => ownIdText(scope).catch(() => ['something else'])
  await expect(db.scopes.queryTenant({ actor, tenantId, permission: permissions.policyManage }, swallowing)).rejects.toThrowError(
    refusedWith('internal-error'),
  )
})

test('one query is one: none, a second, a late one and a write are refused', async () => {
  const tenantId = await given.tenant()
  const call = { actor: await given.member({ tenantId, role: 'user' }), tenantId, permission }
  await expect(db.scopes.queryTenant(call, async () => 'nothing asked')).rejects.toThrowError(refusedWith('internal-error'))
  await expect(db.scopes.queryTenant(call, async (scope) => [await ownId(scope), await ownIdText(scope)])).rejects.toThrowError(
    refusedWith('internal-error'),
  )
  const kept = await db.scopes.queryTenant(call, async (scope) => {
    await ownIdText(scope)
    return scope
  })
  expect(() => rowsOf(kept)).toThrowError(refusedWith('internal-error'))
  await expect(ownIdText(kept)).rejects.toThrowError(refusedWith('internal-error'))
  const writing = db.scopes.queryTenant(call, (scope) =>
    sql`insert into idempotency_key (tenant_id, key, digest, claimed_at) values (${tenantId}, ${'a'.repeat(64)}, 'd', now()) returning key`.execute(
      rowsOf(scope),
    ),
  )
  await expect(writing).rejects.toThrow(/read-only/)
})

test('over tenants staff see those assigned to them, and nobody else may ask', async () => {
  const [ours] = await given.twoTenants()
  const visible = { text: 'select id from visible_tenant', values: [], columns: 1 }
  const ask = async (actor: Parameters<TestDatabase['scopes']['queryAgency']>[0]['actor']) =>
    (await db.scopes.queryAgency({ actor, permission }, (scope) => textRowsOf(scope, visible))).map(([id]) => id)
  expect(await ask(await given.staff(ours))).toEqual([ours])
  const member = await given.member({ tenantId: ours, role: 'tenant_admin' })
  const agent = { kind: 'agent', agentId: 'a', runId: newId<AgentRunId>(), tenantId: ours } as const
  await expect(ask(member)).rejects.toThrowError(refusedWith('permission-denied-by-role'))
  await expect(ask(agent)).rejects.toThrowError(refusedWith('permission-denied-by-agent-mask'))
  await expect(ask(given.system)).rejects.toThrowError(refusedWith('permission-denied-by-role'))
})

test('many people at once on shared connections each see their own tenant, whatever fails beside them', async () => {
  const tenants = await Promise.all([given.tenant(), given.tenant(), given.tenant()])
  const people = await Promise.all(tenants.map((tenantId) => given.member({ tenantId, role: 'user' })))
  const work = Array.from({ length: 300 }, (_nothing, index) => {
    const [actor, tenantId] = [people[index % 3] ?? given.system, tenants[index % 3] ?? newId<TenantId>()]
    const broken = { text: 'select 1/(length(name) * 0) from current_tenant', values: [], columns: 1 }
    const ask: Ask = index % 7 === 0 ? (scope) => textRowsOf(scope, broken) : index % 2 === 0 ? ownIdText : ownId
    return db.scopes.queryTenant({ actor, tenantId, permission }, ask).then(
      (found) => [index, JSON.stringify(found).includes(tenantId)],
      () => [index, index % 7 === 0],
    )
  })
  expect((await Promise.all(work)).filter(([, isRight]) => isRight !== true)).toEqual([])
})

test('a tenant that lives in a database of its own is never answered from the pool', async () => {
  const tenantId = await given.tenant()
  await given.sql("update tenant set database_name = 'elsewhere' where id = $1", [tenantId])
  await expect(db.scopes.queryTenant({ actor: given.system, tenantId, permission }, ownIdText)).rejects.toThrowError(
    refusedWith('database-unavailable'),
  )
})
