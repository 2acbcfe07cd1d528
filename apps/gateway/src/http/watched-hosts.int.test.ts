import { watchedHostListSchema } from '@bizosaas/contracts'
import type { TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../testing/open-test-app.ts'

const db = await createTestDatabase()
const given = createFixtures(db)
let api: TestApp
let ours: TenantId
let theirs: TenantId

beforeAll(async () => {
  api = await openTestApp(db)
  ;[ours, theirs] = await given.twoTenants()
  api.people.set('staff', await given.staff(ours))
  api.people.set('reader', await given.member({ tenantId: ours, role: 'readonly' }))
})
afterAll(async () => {
  await api.close()
  await db.drop()
})

const send = (method: 'GET' | 'POST' | 'DELETE', url: string, { payload, as = 'staff' }: { payload?: object; as?: string } = {}) =>
  api.app.inject({ method, url, headers: { authorization: `Bearer ${as}` }, ...(payload && { payload }) })
const add = (host: string, { tenantId = ours, as = 'staff' } = {}) => send('POST', '/api/watched-hosts', { payload: { tenantId, host }, as })
const listed = async () => watchedHostListSchema.parse((await send('GET', `/api/watched-hosts?tenantId=${ours}`)).json()).items

test('staff name a host of their tenant, see it on the list and take it off again', async () => {
  const added = await add('https://booking.example.com:8443/rooms')
  expect([added.statusCode, added.json()]).toEqual([201, { host: 'booking.example.com:8443', note: null }])
  expect(await listed()).toMatchObject([{ host: 'booking.example.com:8443', isConnected: false, named: { note: null }, lastLook: null }])
  const address = `/api/watched-hosts/${encodeURIComponent('booking.example.com:8443')}?tenantId=${ours}`
  expect((await send('DELETE', address)).json()).toEqual({ host: 'booking.example.com:8443', wasWatched: true })
  expect((await send('DELETE', address)).json()).toEqual({ host: 'booking.example.com:8443', wasWatched: false })
  expect(await listed()).toEqual([])
})

test('what is refused comes as a problem with a code of its own and what to do', async () => {
  await add('shop.example.com')
  const refusals = await Promise.all(['shop.example.com', 'nas.local', '192.168.0.4'].map(async (host) => (await add(host)).json()))
  expect(refusals).toMatchObject([
    { status: 409, code: 'watched-host-listed', type: 'urn:bizosaas:problem:watched-host-listed' },
    { status: 400, code: 'watched-host-internal', remedy: expect.stringContaining('from outside') },
    { status: 400, code: 'watched-host-invalid', details: { reason: expect.stringContaining('internal networks') } },
  ])
})

test('nobody reads or changes the list of a tenant that is not theirs, and a reader changes none', async () => {
  const foreign = [
    await send('GET', `/api/watched-hosts?tenantId=${theirs}`),
    await add('shop.example.com', { tenantId: theirs }),
    await send('DELETE', `/api/watched-hosts/shop.example.com?tenantId=${theirs}`),
  ]
  expect(foreign.map((reply) => [reply.statusCode, reply.json().code])).toEqual(Array(3).fill([404, 'tenant-not-found']))
  expect((await add('mail.example.com', { as: 'reader' })).json().code).toBe('permission-denied-by-role')
  expect((await listed()).map(({ host }) => host)).toEqual(['shop.example.com'])
})
