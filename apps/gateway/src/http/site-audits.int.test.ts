import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../testing/open-test-app.ts'

let db: TestDatabase
let given: Fixtures
let open: TestApp

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  open = await openTestApp(db)
  await given.agency({ name: 'Bright & Co' })
  open.people.set('owner', await given.owner())
  for (const name of ['staff', 'other-staff']) open.people.set(name, await given.staff())
})
afterAll(async () => {
  await open.close()
  await db.drop()
})

const call = (method: 'GET' | 'POST', url: string, { as, body, from }: { as?: string; body?: object; from?: string } = {}) =>
  open.app.inject({
    method,
    url,
    headers: { ...(as && { authorization: `Bearer ${as}` }), ...(from && { 'x-forwarded-for': from }) },
    ...(body && { payload: body }),
  })
const begin = async (as: string, address = 'https://www.example.com/') => {
  const { id }: { id: string } = (await call('POST', '/api/site-audits', { as, body: { address } })).json()
  return id
}
const listed = async (url: string, as: string) => (await call('GET', url, { as })).json().items.map(({ id }: { id: string }) => id)

test('an audit makes a prospect that stands in no list of tenants, starts once, and is seen by whoever began it and the owner', async () => {
  const id = await begin('staff')
  const [row] = await given.sql('select name, status, plan_id, leaves_at - created_at as stays from tenant where id = $1', [id])
  expect(row).toMatchObject({ name: 'example.com', status: 'prospect', stays: { days: 30 } })
  expect(await given.sql('select payload from outbox where tenant_id = $1', [id])).toMatchObject([
    { payload: { workflow: 'audit-site', input: { siteUrl: 'https://www.example.com/' } } },
  ])
  for (const as of ['owner', 'staff']) {
    expect(await listed('/api/tenants', as)).not.toContain(id)
    expect(await listed('/api/site-audits', as)).toContain(id)
    expect((await call('GET', `/api/site-audits/${id}`, { as })).json()).toMatchObject({
      id,
      host: 'example.com',
      state: 'waiting',
      items: [],
      pages: 0,
    })
  }
  expect(await listed('/api/site-audits', 'other-staff')).toEqual([])
  expect((await call('GET', `/api/site-audits/${id}`, { as: 'other-staff' })).json().code).toBe('tenant-not-found')
})

test.each([
  ['intranet', 'audit-address-internal'],
  ['http://192.168.0.1/', 'audit-address-invalid'],
  ['example.com:22', 'audit-address-invalid'],
])('%s is refused before anything is made', async (address, code) => {
  const before = await given.sql('select count(*) from tenant')
  const reply = await call('POST', '/api/site-audits', { as: 'owner', body: { address } })
  expect([reply.statusCode, reply.json().code]).toEqual([400, code])
  expect(await given.sql('select count(*) from tenant')).toEqual(before)
})

test('taken over, a prospect is a tenant like any other and keeps what was found; only the owner does it, and once', async () => {
  const id = await begin('staff')
  const taken = await given.sql('select slug from tenant where id = $1', [await given.tenant()])
  const takeOver = (as: string, slug: string) => call('POST', `/api/site-audits/${id}/take-over`, { as, body: { name: 'Example Ltd', slug } })
  expect((await takeOver('staff', 'example')).json().code).toBe('permission-denied-by-role')
  expect((await takeOver('owner', String(taken[0]?.slug))).json().code).toBe('tenant-slug-taken')
  expect((await takeOver('owner', 'example')).json()).toEqual({ id, name: 'Example Ltd', slug: 'example' })
  expect((await takeOver('owner', 'example')).json().code).toBe('tenant-not-found')
  expect(await listed('/api/tenants', 'owner')).toContain(id)
  expect(await listed('/api/site-audits', 'owner')).not.toContain(id)
  expect((await call('GET', `/api/site-audits/${id}`, { as: 'owner' })).json()).toMatchObject({ state: 'waiting', leavesAt: null })
  expect(await given.sql('select event from audit_record where tenant_id = $1', [id])).toEqual([{ event: 'prospect-taken-over' }])
})

test('a visitor begins an audit without an account, reads it by its link, and learns no id of ours', async () => {
  expect((await call('GET', '/api/public/agency')).json()).toEqual({ name: 'Bright & Co', offersAudits: true })
  const { token } = (await call('POST', '/api/public/site-audits', { body: { address: 'example.org' }, from: '203.0.113.1' })).json()
  expect((await call('GET', `/api/public/shared/${token}`)).json()).toMatchObject({ kind: 'audit', agency: { name: 'Bright & Co' } })
  const audit = (await call('GET', `/api/public/shared/${token}/audit`)).json()
  expect(audit).toMatchObject({ host: 'example.org', state: 'waiting' })
  expect([audit.id, audit.leavesAt]).toEqual([undefined, undefined])
  expect((await call('GET', `/api/public/shared/${'x'.repeat(43)}/audit`)).json().code).toBe('share-link-not-found')
})

test('one address gets five audits an hour, whatever it says of itself, and where the switch is off nobody gets any', async () => {
  const ask = (from: string) => call('POST', '/api/public/site-audits', { body: { address: 'example.net' }, from })
  for (let time = 0; time < 5; time += 1) expect((await ask(`10.0.0.${time}, 203.0.113.9`)).statusCode).toBe(201)
  const sixth = await ask('10.9.9.9, 203.0.113.9')
  expect([sixth.statusCode, sixth.json().code, Number(sixth.headers['retry-after']) > 3_000]).toEqual([429, 'audit-limit-reached', true])
  expect((await ask('203.0.113.10')).statusCode).toBe(201)
  const closed = await openTestApp({ scopes: db.scopes, offersAudits: false })
  const refused = await closed.app.inject({ method: 'POST', url: '/api/public/site-audits', payload: { address: 'example.net' } })
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'audit-closed'])
  await closed.close()
})
