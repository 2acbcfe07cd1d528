import type { TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../testing/open-test-app.ts'

const db = await createTestDatabase()
const given = createFixtures(db)
let api: TestApp
let ours: TenantId

beforeAll(async () => {
  api = await openTestApp(db)
  await given.agency({ name: 'Bright & Co' })
  ;[ours] = await given.twoTenants()
  api.people.set('owner', await given.owner())
  api.people.set('staff', await given.staff(ours))
})
afterAll(async () => {
  await api.close()
  await db.drop()
})

const put = (body: object, as = 'owner') =>
  api.app.inject({ method: 'PUT', url: '/api/agency/contact', headers: { authorization: `Bearer ${as}` }, payload: body })
const toldByLink = async () => {
  const body = { tenantId: ours, kind: 'report', ref: '2026-03' }
  const made = await api.app.inject({ method: 'POST', url: '/api/share-links', headers: { authorization: 'Bearer owner' }, payload: body })
  return (await api.app.inject({ url: `/api/public/shared/${made.json().url.split('/').at(-1)}` })).json().agency
}
const told = async (as: string) => (await api.app.inject({ url: '/api/me', headers: { authorization: `Bearer ${as}` } })).json().agency.contact

test('what the owner sets as contact is told to everybody of the agency and to whoever holds a link, and the audit knows who set it', async () => {
  expect(await told('staff')).toEqual({ email: null, phone: null })
  const contact = { email: 'hello@bright.example', phone: '+44 (0)20 7946-0123' }
  expect((await put(contact)).json()).toEqual(contact)
  expect(await told('staff')).toEqual(contact)
  expect(await toldByLink()).toEqual({ name: 'Bright & Co', contact })
  const { items } = (await api.app.inject({ url: '/api/audit/agency', headers: { authorization: 'Bearer owner' } })).json()
  expect(items[0]).toMatchObject({ event: 'agency-contact-set', subjectKind: 'agency' })
  expect((await put({ email: null, phone: null })).json()).toEqual({ email: null, phone: null })
})

test('only the owner sets it, and only to what can be written to or called', async () => {
  expect((await put({ email: null, phone: null }, 'staff')).statusCode).toBe(403)
  for (const wrong of [
    { email: 'not an address', phone: null },
    { email: null, phone: 'ring me' },
    { email: null, phone: '12' },
    { email: '', phone: null },
  ])
    expect([wrong, (await put(wrong)).statusCode]).toEqual([wrong, 400])
  expect(await told('owner')).toEqual({ email: null, phone: null })
})
