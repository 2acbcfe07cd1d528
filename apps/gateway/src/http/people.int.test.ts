import { addedPersonSchema, auditPageSchema, type PersonAccess, personPageSchema, personSchema } from '@bizosaas/contracts'
import { rowsOf } from '@bizosaas/db'
import { createPostgresAuditTrail } from '@bizosaas/governance/adapters'
import { createSignIn } from '@bizosaas/identity'
import { createPostgresAccountStore, createScryptPasswordHasher } from '@bizosaas/identity/adapters'
import { systemClock, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestApp, type TestApp } from '../testing/open-test-app.ts'
import { allRoutes } from './all-routes.ts'

const db = await createTestDatabase()
const given = createFixtures(db)
let api: TestApp
let ours: TenantId
let theirs: TenantId
let owner: UserActor

beforeAll(async () => {
  api = await openTestApp(db)
  await given.agency()
  ;[ours, theirs] = await given.twoTenants()
  owner = await given.user({ agencyRole: 'super_admin', name: 'Olivia Owner' })
  api.people.set('owner', owner)
  api.people.set('staff', await given.staff(ours))
  api.people.set('tenant-admin', await given.member({ tenantId: ours, role: 'tenant_admin' }))
  api.people.set('tenant-reader', await given.member({ tenantId: ours, role: 'readonly' }))
})
afterAll(async () => {
  await api.close()
  await db.drop()
})

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
const ask = (method: Method, url: string, { as = 'owner', body }: { as?: string; body?: object } = {}) =>
  api.app.inject({ method, url, headers: { authorization: `Bearer ${as}` }, ...(body === undefined ? {} : { payload: body }) })
const staffOf = (...tenantIds: TenantId[]): PersonAccess => ({ role: 'platform_admin', tenantIds })
const newPerson = (access: PersonAccess, email = `${crypto.randomUUID()}@example.test`) => ({ name: 'Cora Colleague', email, access })
const add = async (access: PersonAccess, email?: string) =>
  addedPersonSchema.parse((await ask('POST', '/api/people', { body: newPerson(access, email) })).json())
const signIn = createSignIn({
  scopes: db.scopes,
  accounts: createPostgresAccountStore(),
  hasher: createScryptPasswordHasher(),
  audit: createPostgresAuditTrail(),
  clock: systemClock,
})

/** Signs in with the one-time password, chooses another one, and bears the session under this name from then on. */
async function firstSignIn({ person, password }: { person: { email: string }; password: string }, name: string): Promise<void> {
  const shown = await signIn.withPassword({ email: person.email, password, portal: 'admin' })
  if (!shown.ok || shown.value.kind !== 'password-due') throw new Error('no password is due')
  const chosen = await signIn.choosePassword({ ...shown.value, password: `own password of ${name}`, portal: 'admin' })
  if (!chosen.ok) throw new Error(chosen.code)
  const { userId, sessionId } = chosen.value
  api.people.set(name, { kind: 'user', userId, sessionId, portal: 'admin' })
}

test('every route about people is closed to staff and to the people of tenants, and says that it is the role', async () => {
  const routes = allRoutes.filter(({ path }) => path.startsWith('/api/people'))
  expect(routes).toHaveLength(7)
  const { person } = await add(staffOf(ours))
  for (const { method, path } of routes) {
    const body = path === '/api/people' ? newPerson(staffOf()) : { access: staffOf() }
    for (const as of ['staff', 'tenant-admin', 'tenant-reader']) {
      const reply = await ask(method, path.replace(':personId', person.id), { as, ...(method === 'GET' ? {} : { body }) })
      expect([path, as, reply.statusCode, reply.json().code]).toEqual([path, as, 403, 'permission-denied-by-role'])
    }
  }
  expect(await given.sql('select status, agency_role from app_user where id = $1', [person.id])).toEqual([
    { status: 'active', agency_role: 'platform_admin' },
  ])
})

test('a colleague is added with a password that is told once and stored as a hash alone', async () => {
  const reply = await ask('POST', '/api/people', { body: newPerson(staffOf(ours), ' Told.Once@Example.test ') })
  const { person, password, expiresAt } = addedPersonSchema.parse(reply.json())
  expect(reply.statusCode).toBe(201)
  expect(person).toMatchObject({
    email: 'told.once@example.test',
    role: 'platform_admin',
    status: 'active',
    lastSignInAt: null,
    oneTimeUntil: expiresAt,
  })
  expect(person.tenants).toMatchObject([{ id: ours, role: 'platform_admin' }])
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
  const everywhere = await given.sql(
    `select to_jsonb(u)::text as row from app_user u union all select to_jsonb(r)::text from agency_audit_record r union all select to_jsonb(k)::text from idempotency_key k`,
  )
  expect(everywhere.filter(({ row }) => String(row).includes(password))).toEqual([])
  expect((await ask('GET', `/api/people/${person.id}`)).body).not.toContain(password)
})

test('an address is there once, however it is written', async () => {
  const { person } = await add(staffOf())
  const again = await ask('POST', '/api/people', { body: newPerson(staffOf(), person.email.toUpperCase()) })
  expect([again.statusCode, again.json().code]).toEqual([409, 'user-email-taken'])
})

test('nobody is assigned to a tenant that is not there', async () => {
  const { person } = await add(staffOf(ours))
  const gone = staffOf(ours, await given.tenant({ status: 'deleted' }))
  expect((await ask('POST', '/api/people', { body: newPerson(gone) })).json().code).toBe('tenant-not-found')
  expect((await ask('PUT', `/api/people/${person.id}/access`, { body: { access: gone } })).json().code).toBe('tenant-not-found')
})

test('somebody of clients has a role in each tenant and sees no other', async () => {
  const tenants = [
    { tenantId: ours, role: 'tenant_admin' as const },
    { tenantId: theirs, role: 'readonly' as const },
  ]
  const added = await add({ role: null, tenants })
  expect(added.person.tenants.map(({ id, role }) => ({ tenantId: id, role })).toSorted((a, b) => (a.tenantId < b.tenantId ? -1 : 1))).toEqual(
    tenants.toSorted((a, b) => (a.tenantId < b.tenantId ? -1 : 1)),
  )
  await firstSignIn(added, 'client')
  const actor = api.people.get('client') ?? owner
  const roleIn = (tenantId: TenantId) => db.scopes.withTenant({ actor, tenantId }, async ({ access }) => access.role)
  expect([await roleIn(ours), await roleIn(theirs)]).toEqual(['tenant_admin', 'readonly'])
  await expect(roleIn(await given.tenant())).rejects.toMatchObject({ code: 'tenant-not-found' })
})

test('another role and other tenants bite on the next request', async () => {
  const added = await add(staffOf(ours))
  await firstSignIn(added, 'moved')
  const seen = async () => (await ask('GET', '/api/tenants', { as: 'moved' })).json().items.map(({ id }: { id: string }) => id)
  expect(await seen()).toEqual([ours])
  const changed = await ask('PUT', `/api/people/${added.person.id}/access`, { body: { access: staffOf(theirs) } })
  expect(personSchema.parse(changed.json()).tenants.map(({ id }) => id)).toEqual([theirs])
  expect(await seen()).toEqual([theirs])
  expect((await ask('GET', '/api/people', { as: 'moved' })).statusCode).toBe(403)
  await ask('PUT', `/api/people/${added.person.id}/access`, { body: { access: { role: 'super_admin' } } })
  expect((await ask('GET', '/api/people', { as: 'moved' })).statusCode).toBe(200)
  await ask('PUT', `/api/people/${added.person.id}/access`, { body: { access: staffOf() } })
  expect(await seen()).toEqual([])
})

test('whoever is deactivated is nobody on the next request, and comes back with the access they had', async () => {
  const added = await add(staffOf(ours))
  await firstSignIn(added, 'leaver')
  expect((await ask('GET', '/api/tenants', { as: 'leaver' })).statusCode).toBe(200)
  await given.sql(`insert into oidc_payload (model, id, payload) values ('Session', 's1', jsonb_build_object('accountId', $1::text))`, [
    `${added.person.id}.${crypto.randomUUID()}`,
  ])
  const ended = await ask('POST', `/api/people/${added.person.id}/deactivation`)
  expect(personSchema.parse(ended.json()).status).toBe('suspended')
  expect((await ask('GET', '/api/tenants', { as: 'leaver' })).statusCode).toBe(401)
  expect(await given.sql('select id from user_session where user_id = $1 and ended_at is null', [added.person.id])).toEqual([])
  expect(await given.sql(`select id from oidc_payload where id = 's1'`)).toEqual([])
  const own = { email: added.person.email, password: 'own password of leaver', portal: 'admin' as const }
  expect(await signIn.withPassword(own)).toMatchObject({ ok: false, code: 'user-suspended' })
  expect((await ask('POST', `/api/people/${added.person.id}/one-time-passwords`)).json().code).toBe('user-deactivated')

  const back = await ask('DELETE', `/api/people/${added.person.id}/deactivation`)
  expect(personSchema.parse(back.json())).toMatchObject({ status: 'active', tenants: [{ id: ours }] })
  expect((await ask('GET', '/api/tenants', { as: 'leaver' })).statusCode).toBe(401)
  expect(await signIn.withPassword(own)).toMatchObject({ ok: true, value: { kind: 'signed-in' } })
})

test('a new one-time password takes the place of the old one and ends every session', async () => {
  const added = await add(staffOf(ours))
  await firstSignIn(added, 'forgetful')
  const issued = await ask('POST', `/api/people/${added.person.id}/one-time-passwords`)
  expect(issued.statusCode).toBe(201)
  expect((await ask('GET', '/api/tenants', { as: 'forgetful' })).statusCode).toBe(401)
  const tried = (password: string) => signIn.withPassword({ email: added.person.email, password, portal: 'admin' })
  expect(await tried('own password of forgetful')).toMatchObject({ ok: false, code: 'sign-in-refused' })
  expect(await tried(issued.json().password)).toMatchObject({ ok: true, value: { kind: 'password-due' } })
})

test('a person changes their own password: the present one is asked for, and other sessions end', async () => {
  const added = await add(staffOf(ours))
  await firstSignIn(added, 'careful')
  const present = 'own password of careful'
  const elsewhere = await signIn.withPassword({ email: added.person.email, password: present, portal: 'admin' })
  if (!elsewhere.ok || elsewhere.value.kind !== 'signed-in') throw new Error('not signed in')
  api.people.set('elsewhere', { kind: 'user', userId: elsewhere.value.userId, sessionId: elsewhere.value.sessionId, portal: 'admin' })
  const change = (current: string, password: string) => ask('POST', '/api/me/password', { as: 'careful', body: { current, password } })
  const refusals = [await change('a guess', 'another password'), await change(present, 'too short'), await change(present, present)]
  expect(refusals.map((reply) => [reply.statusCode, reply.json().code])).toEqual([
    [403, 'password-wrong'],
    [400, 'password-too-short'],
    [400, 'password-not-new'],
  ])
  expect((await ask('GET', '/api/tenants', { as: 'elsewhere' })).statusCode).toBe(200)
  expect((await change(present, 'another password')).statusCode).toBe(200)
  expect((await ask('GET', '/api/tenants', { as: 'elsewhere' })).statusCode).toBe(401)
  expect((await ask('GET', '/api/tenants', { as: 'careful' })).statusCode).toBe(200)
  expect(await signIn.withPassword({ email: added.person.email, password: 'another password', portal: 'admin' })).toMatchObject({ ok: true })
  expect((await ask('POST', '/api/me/password', { as: 'tenant-reader', body: { current: present, password: present } })).statusCode).toBe(403)
})

test('wrong tries of the present password count as those of the sign-in do', async () => {
  const added = await add(staffOf(ours))
  await firstSignIn(added, 'guesser')
  const guess = () => ask('POST', '/api/me/password', { as: 'guesser', body: { current: 'a guess', password: 'another password' } })
  for (let tries = 0; tries < 4; tries += 1) expect((await guess()).json().code).toBe('password-wrong')
  for (let tries = 0; tries < 2; tries += 1) expect((await guess()).json().code).toBe('sign-in-locked')
})

test('the last active owner stays; nobody changes themselves', async () => {
  const demote = { body: { access: staffOf() } }
  const own = `/api/people/${owner.userId}`
  const others = await given.sql(`update app_user set status = 'suspended' where agency_role = 'super_admin' and id <> $1 returning id`, [
    owner.userId,
  ])
  for (const reply of [await ask('PUT', `${own}/access`, demote), await ask('POST', `${own}/deactivation`)])
    expect([reply.statusCode, reply.json().code]).toEqual([409, 'user-last-owner'])
  for (const { id } of others) await given.sql(`update app_user set status = 'active' where id = $1`, [id])
  await add({ role: 'super_admin' })
  const replies = [
    await ask('PUT', `${own}/access`, demote),
    await ask('POST', `${own}/deactivation`),
    await ask('POST', `${own}/one-time-passwords`),
  ]
  for (const reply of replies) expect([reply.statusCode, reply.json().code]).toEqual([403, 'user-own-account'])
})

/** Lets requests run into each other: nobody's row can be written until all of them wait. */
async function whileAllWait<T>(start: () => PromiseLike<T>[]): Promise<T[]> {
  const started = await db.scopes.withPlatform('test', async (scope) => {
    await rowsOf(scope).selectFrom('app_user').select('id').forUpdate().execute()
    const requests = start()
    await vi.waitFor(async () => {
      const waiting = await given.sql(`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
      expect(waiting).toHaveLength(requests.length)
    }, 10_000)
    return { requests }
  })
  return Promise.all(started.requests)
}

test('two owners who demote each other at the same moment leave one', async () => {
  const one = await given.owner()
  const other = await given.owner()
  api.people.set('one', one)
  api.people.set('other', other)
  await given.sql(`update app_user set status = 'suspended' where agency_role = 'super_admin' and id not in ($1, $2)`, [one.userId, other.userId])
  const body = { access: staffOf() }
  const replies = await whileAllWait(() => [
    ask('PUT', `/api/people/${other.userId}/access`, { as: 'one', body }),
    ask('PUT', `/api/people/${one.userId}/access`, { as: 'other', body }),
  ])
  expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 403])
  expect(await given.sql(`select count(*)::int as owners from app_user where agency_role = 'super_admin' and status = 'active'`)).toEqual([
    { owners: 1 },
  ])
  await given.sql(`update app_user set status = 'active'`)
})

test('the list finds people by a part of their name or address, and goes on where it ended', async () => {
  const mark = crypto.randomUUID().slice(0, 8)
  for (const letter of ['a', 'b', 'c']) await add(staffOf(ours, theirs), `${letter}_${mark}@example.test`)
  const page = async (query: string) => personPageSchema.parse((await ask('GET', `/api/people?${query}`)).json())
  const first = await page(`search=${mark.toUpperCase()}&limit=2`)
  expect(first.items.map(({ email }) => email[0])).toEqual(['c', 'b'])
  expect(first.items[0]).toMatchObject({ tenantCount: 2, isYou: false })
  const rest = await page(`search=${mark}&limit=2&cursor=${first.nextCursor}`)
  expect([rest.items.map(({ email }) => email[0]), rest.nextCursor]).toEqual([['a'], null])
  expect((await page(`search=${encodeURIComponent(`%${mark}`)}`)).items).toEqual([])
  expect((await page('search=Olivia')).items).toMatchObject([{ isYou: true, role: 'super_admin', tenants: [], tenantCount: 0 }])
})

test('the chain of the agency tells who did what to whom, and no secret', async () => {
  const added = await add(staffOf(ours))
  const url = `/api/people/${added.person.id}`
  await firstSignIn(added, 'told')
  await ask('PUT', `${url}/access`, { body: { access: staffOf(theirs) } })
  await ask('POST', `${url}/one-time-passwords`)
  await ask('POST', `${url}/deactivation`)
  await ask('DELETE', `${url}/deactivation`)
  const { items } = auditPageSchema.parse((await ask('GET', '/api/audit/agency?limit=6')).json())
  expect(items.map(({ event, actorLabel, subjectId }) => [event, actorLabel, subjectId === added.person.id])).toEqual([
    ['user-reactivated', 'Olivia Owner', true],
    ['user-deactivated', 'Olivia Owner', true],
    ['user-password-issued', 'Olivia Owner', true],
    ['user-access-changed', 'Olivia Owner', true],
    ['user-password-chosen', 'Cora Colleague', true],
    ['user-created', 'Olivia Owner', true],
  ])
  expect(items[3]?.detail).toEqual({
    person: 'Cora Colleague',
    from: { role: 'platform_admin', tenants: [ours] },
    to: { role: 'platform_admin', tenants: [theirs] },
  })
  expect(JSON.stringify(items)).not.toContain('scrypt')
})
