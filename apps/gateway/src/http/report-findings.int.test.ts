import { createPostgresFindingStore } from '@bizosaas/automation/adapters'
import { type AgentRunId, type FindingId, newId, type TenantId, type TenantScope, toId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../testing/open-test-app.ts'

let db: TestDatabase
let given: Fixtures
let open: TestApp
let owner: UserActor

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  open = await openTestApp(db)
  owner = await given.owner()
  open.people.set('owner', owner)
})
afterAll(async () => {
  await open.close()
  await db.drop()
})

const findings = createPostgresFindingStore()
const at = (day: string) => new Date(`${day}T12:00:00Z`)
const url = 'https://a.example/'

/** A look at the one page there is: it finds these faults and no others. */
async function look(tenantId: TenantId, day: string, keys: readonly string[], severity: 'low' | 'high' = 'low') {
  const seen = { code: 'title-missing', severity, url, detail: `as seen on ${day}`, hand: null, claim: 'c', evidenceId: newId() as never }
  const sighting = { agentId: 'seo', runId: newId<AgentRunId>(), connectionId: null, readUrls: [url], at: at(day) }
  return within(tenantId, (scope) => findings.record(scope, { ...sighting, findings: keys.map((key) => ({ ...seen, key })) }))
}
const within = <T>(tenantId: TenantId, fn: (scope: TenantScope) => Promise<T>) => db.scopes.withTenant({ actor: given.system, tenantId }, fn)

async function idOf(tenantId: TenantId, key: string): Promise<FindingId> {
  const [row] = await given.sql('select id from finding where tenant_id = $1 and key = $2', [tenantId, key])
  return toId<FindingId>(String(row?.id))
}

async function read(address: string) {
  const reply = await open.app.inject({ method: 'GET', url: address, headers: { authorization: 'Bearer owner' } })
  expect(reply.statusCode).toBe(200)
  return reply.json()
}

/** All that a month says of findings: the numbers, and of each list behind them what it holds of that month. What is next is as of now. */
async function told(tenantId: TenantId, month: string) {
  const { found } = await read(`/api/reports/${month}?tenantId=${tenantId}`)
  const lists: Record<string, unknown> = {}
  for (const part of ['new', 'fixed', 'open'] as const) {
    const { items } = await read(`/api/reports/${month}/findings?tenantId=${tenantId}&part=${part}`)
    expect(items).toHaveLength(found[part])
    lists[part] = items.map(({ id, severity, detail, at: when }: Record<string, unknown>) => ({ id, severity, detail, at: when }))
  }
  const groups = found.groups.map(({ plan: _plan, ...group }: { plan: unknown }) => group)
  return { found: { ...found, groups }, lists }
}
const numbers = async (tenantId: TenantId, month: string) => {
  const { found } = await told(tenantId, month)
  return [found.new, found.fixed, found.open]
}

async function oldTenant(): Promise<TenantId> {
  const tenantId = await given.tenant()
  await given.sql(`update tenant set created_at = '2025-01-01' where id = $1`, [tenantId])
  return tenantId
}

test('a finding that was fixed in May and came back in July does not change the report of May', async () => {
  const [tenantId, other] = [await oldTenant(), await oldTenant()]
  await look(tenantId, '2025-04-10', ['a', 'b'])
  await look(tenantId, '2025-05-12', ['b'])
  const [april, may, june] = [await told(tenantId, '2025-04'), await told(tenantId, '2025-05'), await told(tenantId, '2025-06')]
  expect(may.found).toMatchObject({ new: 0, fixed: 1, open: 1 })

  await look(tenantId, '2025-07-03', ['a', 'b'], 'high')
  expect([await told(tenantId, '2025-04'), await told(tenantId, '2025-05'), await told(tenantId, '2025-06')]).toEqual([april, may, june])
  expect(await numbers(tenantId, '2025-07')).toEqual([1, 0, 2])

  await look(tenantId, '2025-08-03', [])
  expect([await told(tenantId, '2025-04'), await told(tenantId, '2025-05'), await told(tenantId, '2025-06')]).toEqual([april, may, june])
  expect([await numbers(tenantId, '2025-07'), await numbers(tenantId, '2025-08')]).toEqual([
    [1, 0, 2],
    [0, 2, 0],
  ])
  expect(await numbers(other, '2025-07')).toEqual([0, 0, 0])
})

test('a dismissal and its taking back change no month that was over before', async () => {
  const tenantId = await oldTenant()
  await look(tenantId, '2025-04-10', ['a', 'b'])
  const [id, gone] = [await idOf(tenantId, 'a'), await idOf(tenantId, 'b')]
  const may = await told(tenantId, '2025-05')
  expect(may.found).toMatchObject({ open: 2 })
  await within(tenantId, (scope) => findings.dismiss(scope, { id, by: 'user:x', reason: 'As wanted.', at: at('2025-06-05') }))
  await look(tenantId, '2025-06-20', ['a'])
  const june = await told(tenantId, '2025-06')
  expect([await told(tenantId, '2025-05'), june.found]).toMatchObject([may, { new: 0, fixed: 1, open: 0 }])

  await within(tenantId, (scope) => findings.restore(scope, { id, at: at('2025-07-05') }))
  expect([await told(tenantId, '2025-05'), await told(tenantId, '2025-06')]).toEqual([may, june])
  expect(await numbers(tenantId, '2025-07')).toEqual([0, 0, 1])

  await within(tenantId, (scope) => findings.dismiss(scope, { id: gone, by: 'user:x', reason: 'Gone anyway.', at: at('2025-08-05') }))
  await within(tenantId, (scope) => findings.restore(scope, { id: gone, at: at('2025-08-06') }))
  expect(await given.sql('select state from finding where id = $1', [gone])).toEqual([{ state: 'fixed' }])
  expect(await numbers(tenantId, '2025-08')).toEqual([0, 0, 1])
})

test('found, fixed and back within one month, it counts once as new and once as fixed', async () => {
  const tenantId = await oldTenant()
  for (const [day, keys] of [
    ['2025-05-02', ['a']],
    ['2025-05-09', []],
    ['2025-05-16', ['a']],
  ] as const)
    await look(tenantId, day, keys)
  expect(await numbers(tenantId, '2025-05')).toEqual([1, 1, 1])
  expect(await numbers(tenantId, '2025-06')).toEqual([0, 0, 1])
})

test('a finding says when it came back and when it was fixed, wherever it is listed', async () => {
  const tenantId = await oldTenant()
  for (const [day, keys] of [
    ['2025-04-10', ['a']],
    ['2025-05-12', []],
    ['2025-07-03', ['a']],
  ] as const)
    await look(tenantId, day, keys)
  const history = [
    { openedAt: at('2025-07-03').toISOString(), openedAs: 'found', closedAt: null, closedAs: null },
    { openedAt: at('2025-04-10').toISOString(), openedAs: 'found', closedAt: at('2025-05-12').toISOString(), closedAs: 'fixed' },
  ]
  expect((await read(`/api/findings?tenantId=${tenantId}`)).items).toMatchObject([{ state: 'new', history }])
  expect((await read(`/api/reports/2025-05/findings?tenantId=${tenantId}&part=fixed`)).items).toMatchObject([{ history }])
})

test('a step of a run that is repeated opens and closes nothing twice', async () => {
  const tenantId = await oldTenant()
  await look(tenantId, '2025-04-10', ['a'])
  const seen = { code: 'title-missing', severity: 'low' as const, url, detail: 'd', hand: null, claim: 'c', evidenceId: newId() as never, key: 'b' }
  const sighting = { agentId: 'seo', runId: newId<AgentRunId>(), connectionId: null, readUrls: [url], findings: [seen] }
  for (const day of ['2025-05-12', '2025-05-13']) await within(tenantId, (scope) => findings.record(scope, { ...sighting, at: at(day) }))
  const spans = await given.sql(
    'select f.key, s.opened_at, s.closed_at from finding_span s join finding f on f.id = s.finding_id where s.tenant_id = $1 order by f.key',
    [tenantId],
  )
  expect(spans).toEqual([
    { key: 'a', opened_at: at('2025-04-10'), closed_at: at('2025-05-12') },
    { key: 'b', opened_at: at('2025-05-12'), closed_at: null },
  ])
})
