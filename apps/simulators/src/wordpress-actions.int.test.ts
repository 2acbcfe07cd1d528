import { testEffect } from '@bizosaas/connector-kit/testing'
import { type ConnectionView, connectConnection, listConnections } from '@bizosaas/integration'
import type { Actor, Json, TenantId } from '@bizosaas/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type IntegrationScene, integrationScene, titleOf } from './testing/integration-scene.ts'

const isStillOurs = async () => true

let scene: IntegrationScene
let ours: TenantId
let admin: Actor
let owner: Actor

beforeAll(async () => {
  scene = await integrationScene()
  ;[ours] = await scene.given.twoTenants()
  admin = await scene.given.member({ tenantId: ours, role: 'tenant_admin' })
  owner = await scene.given.owner()
  await scene.allowSite(owner)
})
afterAll(() => scene.close())

test('an approved title is written, seen by a visitor, and taken back', async () => {
  const { id, account } = await connect()
  const call = titleCall(id)
  const preview = await scene.runner.preview(call)
  expect(preview).toMatchObject({
    isSimulated: true,
    target: { system: 'WordPress', account },
    changes: [{ field: 'title', label: 'Title', before: 'Boiler Repair' }],
  })
  expect(await scene.runner.account(call)).toBe(account)
  expect(await scene.runner.preconditionHolds({ ...call, precondition: preview.precondition })).toBe(true)
  const outcome = await scene.runner.run({ ...call, isStillOurs, effect: testEffect(), precondition: preview.precondition })
  expect(outcome.kind).toBe('done')
  expect(await scene.runner.readBack(call)).toMatchObject({ kind: 'as-approved' })
  expect(await visitor('/boiler-repair/')).toContain('<title>Boiler repair in Leeds – Aire Plumbing</title>')

  const plan = outcome.kind === 'done' ? scene.runner.planUndo({ ...call, before: outcome.before, result: outcome.result }) : null
  expect(plan).toMatchObject({ kind: 'action', actionId: 'wordpress.update-title', input: { title: 'Boiler Repair' } })
})

test('an edit by a person after the preview refuses the write, whichever field it was, and our own write before it does not', async () => {
  const { id } = await connect()
  const call = { ...titleCall(id), input: { postId: 11, title: 'What we do' } }
  const { precondition } = await scene.runner.preview(call)
  const other = { ...call, actionId: 'wordpress.update-seo-description', input: { postId: 11, description: 'What we mend.' } }
  const before = await scene.runner.preview(other)
  const outcome = await scene.runner.run({ ...other, isStillOurs, effect: testEffect(), precondition: before.precondition })
  const { moved } = (outcome.kind === 'done' ? outcome.result : {}) as { moved: Json }
  expect(await scene.runner.preconditionHolds({ ...call, precondition })).toBe(false)
  expect(await scene.runner.preconditionHolds({ ...call, precondition, ownMoves: [moved] })).toBe(true)
  edit(11, { title: 'Our services' })
  expect(await scene.runner.preconditionHolds({ ...call, precondition })).toBe(false)
  expect(await scene.runner.run({ ...call, isStillOurs, effect: testEffect(), precondition, ownMoves: [moved] })).toMatchObject({
    kind: 'refused',
    code: 'precondition-failed',
  })
  expect(await visitor('/services/')).toContain('<title>Our services – Aire Plumbing</title>')
})

test('an edit that a write replaced unseen stands in the result, with the revision that keeps it', async () => {
  const { id } = await connect()
  const call = { ...titleCall(id), input: { postId: 12, title: 'Ours' } }
  const { precondition } = await scene.runner.preview(call)
  const outcome = await scene.runner.run({
    ...call,
    effect: testEffect(),
    precondition,
    isStillOurs: async () => saveByPerson('pages/12', { title: 'Theirs' }), // asked right before the first byte that writes
  })
  expect(outcome).toMatchObject({
    kind: 'done',
    result: { title: 'Ours', overwritten: { text: expect.stringMatching(/revision \d+/), restore: { revisionId: expect.any(Number) } } },
  })
})

test('nine approved actions are carried out at once: no waiting for our own limit', async () => {
  const { id } = await connect()
  const pages = scene.site.store.read().contents.filter(({ status }) => status === 'publish')
  const calls = pages.slice(0, 9).map((page) => ({
    ...titleCall(id),
    actionId: 'wordpress.update-seo-description',
    input: { postId: page.id, description: `All about ${page.title}`.slice(0, 150) },
  }))
  expect(calls).toHaveLength(9)
  const previews = await Promise.all(calls.map((call) => scene.runner.preview(call)))
  const begun = performance.now()
  for (const [at, call] of calls.entries()) {
    const precondition = previews[at]?.precondition ?? null
    await scene.runner.account(call)
    expect(await scene.runner.preconditionHolds({ ...call, precondition })).toBe(true)
    expect(await scene.runner.run({ ...call, isStillOurs, effect: testEffect(), precondition })).toMatchObject({ kind: 'done' })
    expect(await scene.runner.readBack(call)).toMatchObject({ kind: 'as-approved' })
  }
  expect(performance.now() - begun).toBeLessThan(5_000)
})

test('agents read the content of the site and learn where it is, without its credential', async () => {
  const { id } = await connect()
  const listed = await scene.reads.run({ tenantId: ours, connectionId: id, actionId: 'wordpress.list-content', input: { type: 'page' } })
  expect(JSON.stringify(listed)).toContain('/boiler-repair/')
  await expect(scene.reads.run({ tenantId: ours, connectionId: id, actionId: 'wordpress.no-such-read', input: {} })).rejects.toMatchObject({
    code: 'action-not-found',
  })
  const entry = await scene.db.scopes.withTenant({ actor: admin, tenantId: ours }, (scope) => scene.directory.find(scope, id))
  expect(entry).toEqual({ connectionId: id, connectorId: 'wordpress', siteUrl: scene.site.url, isSimulated: true })
})

test('a write that the site refuses for its password is a value, and marks the connection', async () => {
  const { id } = await connect()
  const call = titleCall(id)
  const { precondition } = await scene.runner.preview(call)
  const before = scene.site.store.read().users[0]?.applicationPasswords ?? []
  scene.setPasswords([])
  expect(await scene.runner.run({ ...call, isStillOurs, effect: testEffect(), precondition })).toMatchObject({
    kind: 'refused',
    code: 'connection-auth-refused',
  })
  scene.setPasswords(before)
  expect((await scene.agency(owner, listConnections, { tenantId: ours })).items[0]).toMatchObject({
    id,
    status: 'failing',
    failure: { code: 'connection-auth-refused' },
  })
})

test('the address in the row is no lever: a credential goes only to the host it was stored with', async () => {
  const { id } = await connect()
  await scene.given.sql("update connection set base_url = 'http://evil.example' where id = $1", [id])
  expect(await scene.runner.preview(titleCall(id))).toMatchObject({ target: { objectUrl: `${scene.site.url}/boiler-repair/` } })
  await scene.given.sql('update connection set base_url = $2 where id = $1', [id, scene.site.url])
})

function connect(change: Record<string, string> = {}): Promise<ConnectionView> {
  return scene.flow(ours, admin, connectConnection, scene.form(change))
}

function titleCall(connectionId: ConnectionView['id']) {
  return titleOf({ tenantId: ours, connectionId })
}

function edit(id: number, change: object): void {
  scene.site.store.update((state) => void Object.assign(state.contents.find((one) => one.id === id) ?? {}, change))
}

async function saveByPerson(path: string, fields: object): Promise<boolean> {
  const { user, applicationPassword } = scene.site.credentials
  const authorization = `Basic ${Buffer.from(`${user}:${applicationPassword}`).toString('base64')}`
  const headers = { authorization, 'content-type': 'application/json' }
  const answer = await fetch(`${scene.site.url}/wp-json/wp/v2/${path}`, { method: 'POST', headers, body: JSON.stringify(fields) })
  return answer.status === 200
}

async function visitor(path: string): Promise<string> {
  return (await fetch(`${scene.site.url}${path}`)).text()
}
