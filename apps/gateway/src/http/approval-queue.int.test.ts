import { proposalPageSchema } from '@bizosaas/contracts'
import { newId, type ProposalId, type TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../testing/open-test-app.ts'

const db = await createTestDatabase()
const given = createFixtures(db)
let gateway: TestApp
let ours: TenantId
let theirs: TenantId

beforeAll(async () => {
  gateway = await openTestApp(db)
  gateway.people.set('owner', await given.owner())
})
beforeEach(async () => {
  ;[ours, theirs] = await given.twoTenants()
  gateway.people.set('member', await given.member({ tenantId: ours, role: 'readonly' }))
  gateway.people.set('staff', await given.staff(ours))
})
afterAll(async () => {
  await gateway.close()
  await db.drop()
})

async function ask(who: string, { query = '', tenantId }: { query?: string; tenantId?: string } = {}) {
  const headers = { authorization: `Bearer ${who}`, ...(tenantId === undefined ? {} : { 'bizosaas-tenant': tenantId }) }
  return gateway.app.inject({ method: 'GET', url: `/api/approvals${query}`, headers })
}

/** The queue is text that nothing checks on its way out, so it is held against its schema here: every key that came is in it, and the other way round. */
async function pageOf(...asked: Parameters<typeof ask>) {
  const reply = await ask(...asked)
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
  const body: unknown = JSON.parse(reply.body)
  const page = proposalPageSchema.parse(body)
  expect(page).toEqual(body)
  return page
}

const columns = {
  kind: 'change',
  proposed_by: 'agent:technical-seo-specialist',
  created_at: '2026-02-03T04:05:06.789Z',
  state: 'pending',
  version: 1,
  title: 'A title',
  risk: 'mid',
  grade: 'reversible',
  is_simulated: false,
  finding_codes: ['title-missing'],
  action_count: 1,
  target: 'WordPress · Shop',
  cost_micros: null,
  currency: null,
  expires_at: '2027-02-03T04:05:06Z',
  waits_for: { stage: 'agency', missing: 2, open: [{ roles: ['platform_admin'], missing: 2 }] },
  changed_at: '2026-02-03T04:05:06Z',
}

async function proposal(tenantId: TenantId, change: Partial<Record<keyof typeof columns, unknown>> = {}): Promise<string> {
  const row = { tenant_id: tenantId, id: newId<ProposalId>(), ...columns, ...change }
  const places = Object.keys(row).map((_name, index) => `$${index + 1}`)
  const values = Object.values(row).map((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value,
  )
  await given.sql(`insert into proposal (${Object.keys(row)}) values (${places})`, values)
  return row.id
}

test('every row is exactly what its schema says, whatever stands in it', async () => {
  const person = await given.user({ name: 'Zoë "Z" \\ Quote' })
  await proposal(ours, {
    title: 'Say "hi" \\ to \n <b>ünïcode</b> \u2028 😀',
    target: null,
    finding_codes: [],
    waits_for: null,
    proposed_by: `user:${person.userId}`,
  })
  await proposal(ours, {
    finding_codes: ['a b', 'with "quotes"', 'NULL', 'comma,ed'],
    cost_micros: '9007199254740',
    currency: 'EUR',
    is_simulated: true,
  })
  await proposal(ours, { proposed_by: 'system:demo-seed', created_at: '2026-02-03T04:05:06.120456Z' })
  const { items } = await pageOf('member', { tenantId: ours })
  expect(items).toMatchObject([
    { proposedBy: { ref: 'system:demo-seed', label: 'Demo seed' }, createdAt: '2026-02-03T04:05:06.120Z', waitsFor: { stage: 'agency', missing: 2 } },
    { findingCodes: ['a b', 'with "quotes"', 'NULL', 'comma,ed'], costMicros: 9_007_199_254_740, currency: 'EUR', isSimulated: true },
    {
      title: 'Say "hi" \\ to \n <b>ünïcode</b> \u2028 😀',
      target: null,
      findingCodes: [],
      waitsFor: null,
      proposedBy: { label: 'Zoë "Z" \\ Quote' },
    },
  ])
  expect(items[0]?.tenant).toEqual({ id: ours, slug: `t-${ours}`, name: 'Ours', isSimulated: false })
  expect(await pageOf('staff')).toEqual(await pageOf('member', { tenantId: ours }))
})

test('a person is named on the queue as on the card', async () => {
  const refs = [`user:${(await given.user({ name: 'Ada' })).userId}`, `user:${crypto.randomUUID()}`, 'agent:seo', 'system:a-b-c']
  for (const proposed_by of refs) await proposal(ours, { proposed_by })
  const labels = await given.sql('select ref, app.actor_label(ref) as label from unnest($1::text[]) with ordinality r (ref, at) order by at desc', [
    refs,
  ])
  expect((await pageOf('staff')).items.map(({ proposedBy }) => proposedBy)).toEqual(labels)
})

test('people see the tenants that are theirs: members the one they name, staff those assigned to them, the owner all', async () => {
  const [mine, foreign] = [await proposal(ours), await proposal(theirs)]
  const seen = async (...asked: Parameters<typeof ask>) => (await pageOf(...asked)).items.map(({ id }) => id)
  expect(await seen('member', { tenantId: ours })).toEqual([mine])
  expect(await seen('staff')).toEqual([mine])
  expect((await seen('owner')).slice(0, 2)).toEqual([foreign, mine])
  expect(await seen('owner', { tenantId: theirs })).toEqual([foreign])
  expect(await seen('staff', { query: `?tenantId=${theirs}` })).toEqual([])
})

test('a foreign tenant and an absent one look the same, and over all tenants only people of the agency may ask', async () => {
  for (const who of ['member', 'staff']) {
    const [foreign, absent] = [await ask(who, { tenantId: theirs }), await ask(who, { tenantId: crypto.randomUUID() })]
    expect([foreign.statusCode, foreign.json().code, absent.json().code]).toEqual([404, 'tenant-not-found', 'tenant-not-found'])
  }
  expect((await ask('member')).json().code).toBe('permission-denied-by-role')
  expect((await ask('member', { tenantId: 'nonsense' })).json().code).toBe('tenant-not-found')
})

test('a suspended person is out on the very next page', async () => {
  const member = gateway.people.get('member')
  expect((await ask('member', { tenantId: ours })).statusCode).toBe(200)
  await given.sql("update app_user set status = 'suspended' where id = $1", [member?.userId])
  expect((await ask('member', { tenantId: ours })).json().code).toBe('user-suspended')
})

test('pages follow each other without a gap, in one tenant, in a few and in many', async () => {
  const made: string[] = []
  for (let at = 0; at < 30; at += 1) made.unshift(await proposal(ours))
  const many = await Promise.all(Array.from({ length: 60 }, () => given.tenant()))
  gateway.people.set('busy', await given.staff(ours, ...many))
  for (const asked of [
    ['member', { tenantId: ours }],
    ['staff', {}],
    ['busy', {}],
  ] as const) {
    const first = await pageOf(asked[0], asked[1])
    const second = await pageOf(asked[0], { ...asked[1], query: `?cursor=${first.nextCursor}` })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([25, 5, null])
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made)
    const small = await pageOf(asked[0], { ...asked[1], query: '?limit=2' })
    expect([small.items.map(({ id }) => id), small.nextCursor]).toEqual([made.slice(0, 2), made[1]])
    expect((await pageOf(asked[0], { ...asked[1], query: '?limit=100' })).items).toHaveLength(30)
  }
})
