import { testEffect } from '@bizosaas/connector-kit/testing'
import {
  allowHost,
  beginAuthorization,
  type ConnectionView,
  completeAuthorization,
  connectConnection,
  disconnectConnection,
  findConnectionTenant,
  listAllowedHosts,
  listConnections,
  listConnectors,
  verifyConnection,
} from '@bizosaas/integration'
import { type Actor, type ConnectionId, newId, type TenantId } from '@bizosaas/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type IntegrationScene, integrationScene, titleOf } from './testing/integration-scene.ts'

let scene: IntegrationScene
let ours: TenantId
let theirs: TenantId
let admin: Actor
let owner: Actor

beforeAll(async () => {
  scene = await integrationScene()
  ;[ours, theirs] = await scene.given.twoTenants()
  admin = await scene.given.member({ tenantId: ours, role: 'tenant_admin' })
  owner = await scene.given.owner()
})
afterAll(() => scene.close())

test('a private host is refused until the owner of the agency allows it', async () => {
  await expect(connect()).rejects.toMatchObject({ code: 'egress-address-refused' })
  const input = { host: new URL(scene.site.url).host, reason: 'The simulated site of the demo' }
  await expect(scene.platform(owner, allowHost, { ...input, host: '127.0.0.1' })).rejects.toMatchObject({ code: 'request-invalid' })
  await scene.platform(owner, allowHost, input)
  expect(await scene.platform(owner, listAllowedHosts, {})).toMatchObject({ items: [input] })
  expect(await connect()).toMatchObject({
    status: 'connected',
    account: `priya at ${new URL(scene.site.url).host}`,
    baseUrl: scene.site.url,
    facts: { label: 'Aire Plumbing' },
    failure: null,
    isSimulated: true,
  })
  expect(await scene.given.sql("select event from agency_audit_record where event = 'egress-host-allowed'")).toHaveLength(1)
})

test('the form of a connector asks for all but the address, and marks what is secret', async () => {
  const { items } = await scene.agency(owner, listConnectors, {})
  const wordpress = items.find(({ id }) => id === 'wordpress')
  expect(wordpress).toMatchObject({ name: 'WordPress', category: 'cms', canAuthorize: true })
  expect(wordpress?.fields.map(({ name, isSecret }) => ({ name, isSecret }))).toEqual([
    { name: 'user', isSecret: false },
    { name: 'applicationPassword', isSecret: true },
  ])
})

test('connecting the same account again renews its credential and makes no second connection', async () => {
  const first = await connect()
  const second = await connect()
  expect(second.id).toBe(first.id)
  expect((await scene.agency(owner, listConnections, { tenantId: ours })).items.map(({ id }) => id)).toEqual([first.id])
})

test('a tenant that is simulated has no connection that looks real, and another has one', async () => {
  const demo = await scene.given.tenant({ isSimulated: true })
  const real = {
    id: newId<ConnectionId>(),
    connectorId: 'wordpress',
    account: 'a at b',
    baseUrl: 'https://b.example',
    facts: {},
    isSimulated: false,
    at: new Date(),
    by: 'system:test',
  }
  const connectIn = (tenantId: TenantId) =>
    scene.db.scopes.withTenant({ actor: scene.given.system, tenantId }, (scope) => scene.deps.connectionStore.connect(scope, real))
  expect(await connectIn(demo)).toMatchObject({ isSimulated: true, tenant: { id: demo, isSimulated: true } })
  expect(await connectIn(await scene.given.tenant())).toMatchObject({ isSimulated: false })
})

test('credentials the site refuses are not stored, and the refusal is on record', async () => {
  const before = await scene.given.sql('select count(*)::int as n from secret')
  await expect(connect({ applicationPassword: 'not one of the passwords' })).rejects.toMatchObject({ code: 'connection-auth-refused' })
  await expect(connect({ user: 'reader', applicationPassword: scene.site.subscriber.applicationPassword })).rejects.toMatchObject({
    code: 'connection-role-too-low',
  })
  await expect(connect({ applicationPassword: '' })).rejects.toMatchObject({ code: 'request-invalid' })
  expect(await scene.given.sql('select count(*)::int as n from secret')).toEqual(before)
  const refusals = await scene.given.sql(
    "select body::jsonb -> 'detail' ->> 'code' as code from audit_record where tenant_id = $1 and event = 'connection-refused' order by seq",
    [ours],
  )
  expect(refusals.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['egress-address-refused', 'connection-auth-refused', 'connection-role-too-low']),
  )
})

test('a reader manages no connection, and a request that names two tenants is refused', async () => {
  const reader = await scene.given.member({ tenantId: ours, role: 'readonly' })
  const { id } = await connect()
  await expect(scene.flow(ours, reader, verifyConnection, { connectionId: id })).rejects.toMatchObject({ code: 'permission-denied-by-role' })
  await expect(scene.flow(ours, reader, connectConnection, scene.form())).rejects.toMatchObject({ code: 'permission-denied-by-role' })
  await expect(scene.flow(ours, admin, connectConnection, { ...scene.form(), tenantId: theirs })).rejects.toMatchObject({ code: 'tenant-not-found' })
})

test('one tenant neither sees nor uses the connection of another', async () => {
  const { id } = await connect()
  const stranger = await scene.given.member({ tenantId: theirs, role: 'tenant_admin' })
  const staff = await scene.given.staff(theirs)
  await expect(scene.flow(theirs, stranger, verifyConnection, { connectionId: id })).rejects.toMatchObject({ code: 'connection-not-found' })
  await expect(scene.within(theirs, stranger, disconnectConnection, { connectionId: id })).rejects.toMatchObject({ code: 'connection-not-found' })
  await expect(scene.runner.preview({ ...titleCall(id), tenantId: theirs })).rejects.toMatchObject({ code: 'connection-not-found' })
  await expect(scene.reads.run({ ...titleCall(id), tenantId: theirs, actionId: 'wordpress.list-content' })).rejects.toMatchObject({
    code: 'connection-not-found',
  })
  expect((await scene.agency(staff, listConnections, {})).items).toEqual([])
  await expect(scene.agency(staff, findConnectionTenant, { connectionId: id })).rejects.toMatchObject({ code: 'connection-not-found' })
  expect(await scene.agency(owner, findConnectionTenant, { connectionId: id })).toEqual({ tenantId: ours })
})

test('approval on the screen of the site connects, once, and only for the person who began', async () => {
  const colleague = await scene.given.member({ tenantId: ours, role: 'tenant_admin' })
  const first = await begin()
  expect(first.authorizeUrl).toContain('/wp-admin/authorize-application.php?app_name=BizOSaaS')
  const answer = await approveAt(first.authorizeUrl)
  expect(answer.state).toBe(first.state)
  await expect(scene.flow(ours, colleague, completeAuthorization, { state: first.state, answer })).rejects.toMatchObject({
    code: 'connection-state-refused',
  })
  expect(await scene.flow(ours, admin, completeAuthorization, { state: first.state, answer })).toMatchObject({
    status: 'connected',
    isSimulated: true,
  })
  await expect(scene.flow(ours, admin, completeAuthorization, { state: first.state, answer })).rejects.toMatchObject({
    code: 'connection-state-refused',
  })
})

test('an approval is refused when it comes back from another site, too late, or with a no', async () => {
  const other = await begin()
  const answer = await approveAt(other.authorizeUrl)
  await expect(
    scene.flow(ours, admin, completeAuthorization, { state: other.state, answer: { ...answer, site_url: 'http://evil.example' } }),
  ).rejects.toMatchObject({ code: 'connection-state-refused' })
  const declined = await begin()
  await expect(scene.flow(ours, admin, completeAuthorization, { state: declined.state, answer: { success: 'false' } })).rejects.toMatchObject({
    code: 'connection-declined',
  })
  const late = await begin()
  await scene.given.sql("update connection_request set expires_at = now() - interval '1 second'")
  await expect(scene.flow(ours, admin, completeAuthorization, { state: late.state, answer: { ...answer, state: late.state } })).rejects.toMatchObject(
    {
      code: 'connection-state-refused',
    },
  )
  await expect(begin('https://evil.example/return')).rejects.toMatchObject({ code: 'request-invalid' })
})

test('a password that was revoked makes the connection fail by name, and a good one mends it', async () => {
  const { id } = await connect()
  const before = scene.site.store.read().users[0]?.applicationPasswords ?? []
  scene.setPasswords([])
  const failing = await scene.flow(ours, admin, verifyConnection, { connectionId: id })
  expect(failing).toMatchObject({
    status: 'failing',
    failure: { code: 'connection-auth-refused', title: 'The site refused the user name or password' },
  })
  const again = await scene.flow(ours, admin, verifyConnection, { connectionId: id })
  expect(again.failure?.since).toBe(failing.failure?.since)
  scene.setPasswords(before)
  expect(await scene.flow(ours, admin, verifyConnection, { connectionId: id })).toMatchObject({ status: 'connected', failure: null })
  const events = await scene.given.sql(
    "select event from audit_record where subject_id = $1 and event in ('connection-failing', 'connection-recovered') order by seq",
    [id],
  )
  expect(events.map(({ event }) => event)).toEqual(['connection-failing', 'connection-recovered'])
})

test('the password stands nowhere in the database, and in no error', async () => {
  await connect()
  const canary = 'canary canary canary'
  const error: unknown = await connect({ applicationPassword: canary }).catch((thrown: unknown) => thrown)
  const said = JSON.stringify([error, error instanceof Error ? [error.message, error.stack, error.cause ?? null] : null])
  const texts = [said, ...(await everyRow())]
  const secrets = ['demo demo demo demo demo demo', 'priya:demo demo demo demo demo demo', canary, `priya:${canary}`]
  const needles = secrets.flatMap((secret) => [
    secret,
    secret.replaceAll(' ', ''),
    Buffer.from(secret).toString('hex'),
    Buffer.from(secret).toString('base64').slice(0, -4),
  ])
  expect(texts.length).toBeGreaterThan(10)
  expect(texts.filter((text) => needles.some((needle) => text.includes(needle)))).toEqual([])
})

test('a credential moved to another tenant or another name does not open', async () => {
  const { id } = await connect()
  const columns = 'ciphertext, nonce, wrapped_key, wrap_nonce, key_id, rotated_at'
  await scene.given.sql(`insert into secret select $1, name, ${columns} from secret where tenant_id = $2 and name = $3`, [
    theirs,
    ours,
    `connection:${id}`,
  ])
  await scene.given.sql(`insert into secret select tenant_id, 'moved', ${columns} from secret where tenant_id = $1 and name = $2`, [
    ours,
    `connection:${id}`,
  ])
  await expect(secretOf(theirs, `connection:${id}`)).rejects.toMatchObject({ code: 'secret-unreadable' })
  await expect(secretOf(ours, 'moved')).rejects.toMatchObject({ code: 'secret-unreadable' })
  await expect(secretOf(ours, 'never-stored')).rejects.toMatchObject({ code: 'secret-not-found' })
  expect(await secretOf(ours, `connection:${id}`)).toContain('applicationPassword')
})

test('after disconnecting, the credential is gone and nothing is read or written any more', async () => {
  const { id } = await connect()
  expect(await scene.within(ours, admin, disconnectConnection, { connectionId: id })).toMatchObject({ status: 'disconnected' })
  expect(await scene.given.sql('select 1 from secret where tenant_id = $1 and name = $2', [ours, `connection:${id}`])).toEqual([])
  expect(await scene.runner.run({ ...titleCall(id), effect: testEffect(), precondition: null, isStillOurs: async () => true })).toMatchObject({
    kind: 'refused',
    code: 'secret-not-found',
  })
  expect(await scene.flow(ours, admin, verifyConnection, { connectionId: id })).toMatchObject({ status: 'disconnected' })
  expect(await scene.db.scopes.withTenant({ actor: admin, tenantId: ours }, (scope) => scene.directory.find(scope, id))).toBeNull()
  expect((await connect()).id).toBe(id)
})

function connect(change: Record<string, string> = {}): Promise<ConnectionView> {
  return scene.flow(ours, admin, connectConnection, scene.form(change))
}

function begin(returnUrl = 'http://127.0.0.1:7401/connections/authorized') {
  return scene.within(ours, admin, beginAuthorization, { connectorId: 'wordpress', baseUrl: scene.site.url, returnUrl })
}

function secretOf(tenantId: TenantId, name: string): Promise<string> {
  return scene.db.scopes.withTenant({ actor: scene.given.system, tenantId }, (scope) => scene.deps.secrets.get(scope, name))
}

function titleCall(connectionId: ConnectionView['id']) {
  return titleOf({ tenantId: ours, connectionId })
}

async function everyRow(): Promise<string[]> {
  const tables = await scene.given.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
  const texts: string[] = []
  for (const { table_name: name } of tables) {
    const rows = await scene.given.sql(`select t::text as text from ${String(name)} t`)
    texts.push(...rows.map(({ text }) => String(text)))
  }
  return texts
}

/** What the browser of the owner does on the approval screen. */
async function approveAt(authorizeUrl: string): Promise<Record<string, string>> {
  const url = new URL(authorizeUrl)
  const body = new URLSearchParams(url.searchParams)
  body.set('approve', '1')
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(`${url.origin}${url.pathname}`, { method: 'POST', headers, body: body.toString(), redirect: 'manual' })
  return Object.fromEntries(new URL(answer.headers.get('location') ?? '').searchParams)
}
