import { createPostgresAgentRunStore, createPostgresRunJournal } from '@bizosaas/automation/adapters'
import { type AgentRunId, newId, type TenantId, toId } from '@bizosaas/kernel'
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

const runs = createPostgresAgentRunStore()
const within = <T>(tenantId: TenantId, fn: (scope: never) => Promise<T>) =>
  db.scopes.withTenant({ actor: given.system, tenantId }, (scope) => fn(scope as never))

/** One look of an audit, as its workflow queues it. */
async function look(tenantId: TenantId, name: 'quick' | 'whole', stands: { state: string; progress?: object; counts?: object; failure?: string }) {
  const id = newId<AgentRunId>()
  const workflowRunId = `${tenantId}/audit-site/${name}`
  const counts = { pages: 0, findings: 0, proposals: 0, abstentions: 0, ...stands.counts }
  const run = {
    id,
    tenantId,
    agentId: `seo-${name}`,
    connectionId: null,
    workflowRunId,
    state: stands.state,
    progress: stands.progress ?? null,
    counts,
  }
  const rest = { abstentions: [], proposalIds: [], failureCode: null, startedBy: 'system:test', isSimulated: false, createdAt: new Date() }
  await within(tenantId, (scope) => runs.add(scope, { ...run, ...rest, finishedAt: null, crewRunId: null, crewPlace: null } as never))
  await given.sql('update agent_run set progress = $2, failure_code = $3 where id = $1', [id, stands.progress ?? null, stands.failure ?? null])
  return id
}

function carrier(tenantId: TenantId, code: string) {
  const told = { id: `${tenantId}/audit-site`, tenantId, workflow: 'audit-site', version: 1, parentId: null, input: {}, startedBy: 'system:test' }
  const outcome = { state: 'failed' as const, failure: { code, message: 'x' } }
  const ended = { status: null, startedAt: new Date(), state: 'failed' as const, outcome, closedAt: new Date() }
  return createPostgresRunJournal({ scopes: db.scopes }).record(tenantId, [{ ...told, ...ended }])
}

type Found = readonly [code: string, path: string, more?: { readonly mayStay: true }]

async function thought(tenantId: TenantId, runId: string, found: readonly Found[]) {
  const findings = found.map(([code, path, more]) => ({
    key: `${code}|${path}`,
    code,
    severity: 'low',
    url: `https://a.example${path}`,
    detail: 'd',
    claim: 'c',
    hand: null,
    ...more,
  }))
  const whole = { looked: [], claims: [], findings, groups: [], proposals: [], abstentions: [] }
  await given.sql(
    "insert into agent_thought (tenant_id, run_id, thought, digest, evidence_ids, outcomes, thought_at) values ($1, $2, $3, 'd', '{}', '{}', now())",
    [tenantId, runId, JSON.stringify(whole)],
  )
}

test('the list says of each audit how it stands: pages so far, items found, or why it failed and what address to try again', async () => {
  open.people.set('lister', await given.staff())
  const ids: TenantId[] = []
  for (const name of ['waits', 'reads', 'rest', 'done', 'partial', 'failed', 'lost', 'halfway'])
    ids.push(toId<TenantId>(await begin('lister', `${name}.example.com/shop`)))
  const [, reads, rest, done, partial, failed, lost, halfway] = ids as [
    TenantId,
    TenantId,
    TenantId,
    TenantId,
    TenantId,
    TenantId,
    TenantId,
    TenantId,
  ]
  await look(reads, 'quick', { state: 'running', progress: { phase: 'reading', done: 7, total: 10 } })
  await look(rest, 'quick', { state: 'done', counts: { pages: 10 } })
  await look(rest, 'whole', { state: 'running', progress: { phase: 'reading', done: 3, total: 200 } })
  await look(done, 'quick', { state: 'done', counts: { pages: 10 } })
  const runId = await look(done, 'whole', { state: 'done', counts: { pages: 120, findings: 6 } })
  await thought(done, runId, [
    ['title-missing', '/0'],
    ['title-missing', '/1'],
    ['page-slow', '/2'],
    ['page-server-error', '/3'],
    ['sitemap-address-broken', '/3'],
    ['title-duplicate', '/4', { mayStay: true }],
  ])
  await look(partial, 'quick', { state: 'done', counts: { pages: 10 } })
  await look(partial, 'whole', { state: 'failed', failure: 'audit-site-silent' })
  await look(failed, 'quick', { state: 'failed', failure: 'audit-name-unknown' })
  await carrier(lost, 'connection-timed-out')
  await look(halfway, 'quick', { state: 'done', counts: { pages: 10 } })
  await carrier(halfway, 'connection-timed-out')

  const { items } = (await call('GET', '/api/site-audits', { as: 'lister' })).json()
  const short = items.map(({ name, state, pages, items: count, failure }: Record<string, unknown>) => [name, state, pages, count, failure])
  const because = (title: string) => expect.objectContaining({ title, remedy: expect.any(String) })
  expect(short.toReversed()).toEqual([
    ['waits.example.com', 'waiting', 0, 0, null],
    ['reads.example.com', 'reading', 7, 0, null],
    ['rest.example.com', 'first-look', 10, 0, null],
    ['done.example.com', 'done', 120, 3, null],
    ['partial.example.com', 'partial', 10, 0, because('The website does not answer')],
    ['failed.example.com', 'failed', 0, 0, because('There is no website under this name')],
    ['lost.example.com', 'failed', 0, 0, expect.objectContaining({ title: expect.any(String) })],
    ['halfway.example.com', 'partial', 10, 0, expect.objectContaining({ title: expect.any(String) })],
  ])
  for (const item of items) {
    const one = (await call('GET', `/api/site-audits/${item.id}`, { as: 'lister' })).json()
    expect([item.state, item.siteUrl, item.failure]).toEqual([one.state, `https://${item.name}/shop`, one.failure])
    if (one.state === 'done') expect([one.items.length, one.findings]).toEqual([item.items, 4])
  }
  const again = await begin('lister', items.find(({ name }: { name: string }) => name === 'failed.example.com').siteUrl)
  expect((await call('GET', '/api/site-audits', { as: 'lister' })).json().items[0]).toMatchObject({
    id: again,
    state: 'waiting',
    siteUrl: 'https://failed.example.com/shop',
  })
})

test('the list of audits goes page by page, newest first, and is nothing to people of a tenant', async () => {
  open.people.set('pager', await given.staff())
  open.people.set('person', await given.member({ tenantId: await given.tenant(), role: 'tenant_admin' }))
  const ids: string[] = []
  for (const name of ['a', 'b', 'c']) ids.push(await begin('pager', `${name}.example.com`))
  const first = (await call('GET', '/api/site-audits?limit=2', { as: 'pager' })).json()
  const second = (await call('GET', `/api/site-audits?limit=2&cursor=${first.nextCursor}`, { as: 'pager' })).json()
  expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(ids.toReversed())
  expect([second.nextCursor, (await call('GET', '/api/site-audits', { as: 'person' })).statusCode]).toEqual([null, 403])
})
