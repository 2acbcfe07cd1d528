import { setTimeout } from 'node:timers/promises'
import { createPostgresAuditTrail } from '@bizosaas/governance/adapters'
import { newId, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLiveHostsSource } from '../adapters/live-hosts-source.ts'
import { createPostgresAgentRunStore } from '../adapters/postgres-agent-run-store.ts'
import { createPostgresRunRecordStore } from '../adapters/postgres-run-record-store.ts'
import { createPostgresWatchedHostStore } from '../adapters/postgres-watched-host-store.ts'
import type { LiveHost } from '../domain/live-host.ts'
import type { EvidenceSource } from '../ports/evidence-source.ts'
import { addWatchedHost } from './add-watched-host.ts'
import { listWatchedHosts } from './list-watched-hosts.ts'
import { queueAgentRun } from './queue-agent-run.ts'
import { removeWatchedHost } from './remove-watched-host.ts'

let db: TestDatabase
let given: Fixtures
let owner: UserActor
let ours: TenantId
let theirs: TenantId
let siteUrls: readonly string[] = []
const clock = { now: () => new Date('2026-06-01T00:00:00Z') }
const connections = {
  list: async () => siteUrls.map((siteUrl) => ({ connectionId: newId<never>(), connectorId: 'wordpress', siteUrl, isSimulated: false })),
}
const records = createPostgresRunRecordStore()
const watchedHosts = createPostgresWatchedHostStore()
const deps = { watchedHosts, connections, records, audit: createPostgresAuditTrail(), clock }

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
})
beforeEach(async () => {
  siteUrls = []
  ;[ours, theirs] = await given.twoTenants()
})
afterAll(() => db.drop())

const add = (host: string, { tenantId = ours, actor = owner, note = '' } = {}) =>
  db.scopes.withTenant({ actor, tenantId }, (scope) => addWatchedHost.serve({ deps, actor, scope, input: { host, note } }))
const remove = (host: string, { tenantId = ours, actor = owner } = {}) =>
  db.scopes.withTenant({ actor, tenantId }, (scope) => removeWatchedHost.serve({ deps, actor, scope, input: { host } }))
const list = async (tenantId = ours) =>
  (await db.scopes.withTenant({ actor: owner, tenantId }, (scope) => listWatchedHosts.serve({ deps, actor: owner, scope, input: {} }))).items
const code = (wanted: string) => ({ code: wanted })

test('a host is named by one tenant alone, stands in the audit, and is gone once it is removed', async () => {
  expect(await add(' https://Shop.Example.com/cart ', { note: 'The shop' })).toEqual({ host: 'shop.example.com', note: 'The shop' })
  expect(await list()).toEqual([
    {
      host: 'shop.example.com',
      isConnected: false,
      isSimulated: false,
      named: { note: 'The shop', by: expect.any(String), at: clock.now().toISOString() },
      lastLook: null,
    },
  ])
  expect(await list(theirs)).toEqual([])
  expect(await remove('shop.example.com', { tenantId: theirs })).toEqual({ host: 'shop.example.com', wasWatched: false })
  expect(await remove('shop.example.com')).toEqual({ host: 'shop.example.com', wasWatched: true })
  expect(await list()).toEqual([])
  const events = await given.sql(`select tenant_id, event, subject_id from audit_record where tenant_id = any($1) order by seq`, [[ours, theirs]])
  expect(events).toEqual(['watched-host-added', 'watched-host-removed'].map((event) => ({ tenant_id: ours, event, subject_id: 'shop.example.com' })))
})

test('what is looked at already, belongs to an internal network or is no name is refused and says so', async () => {
  siteUrls = ['https://www.example.com/']
  await add('shop.example.com')
  await expect(add('SHOP.example.com:443')).rejects.toMatchObject(code('watched-host-listed'))
  await expect(add('www.example.com')).rejects.toMatchObject(code('watched-host-connected'))
  await expect(add('nas.local')).rejects.toMatchObject(code('watched-host-internal'))
  await expect(add('10.0.0.5')).rejects.toMatchObject({ ...code('watched-host-invalid'), details: { reason: expect.stringContaining('10.0.0.5') } })
})

test('a host that is connected later is listed once, and stays looked at when it is no longer named', async () => {
  await add('shop.example.com')
  siteUrls = ['https://shop.example.com/blog', 'https://www.example.com/']
  expect((await list()).map(({ host, isConnected, named }) => [host, isConnected, named !== null])).toEqual([
    ['shop.example.com', true, true],
    ['www.example.com', true, false],
  ])
  await remove('shop.example.com')
  expect((await list()).map(({ host }) => host)).toEqual(['shop.example.com', 'www.example.com'])
})

test('the fiftieth host is the last, also for two people who add at once', async () => {
  for (let at = 1; at < 50; at += 1) await add(`h${at}.example.com`)
  let second: Promise<unknown> | undefined
  await db.scopes.withTenant({ actor: owner, tenantId: ours }, async (scope) => {
    await addWatchedHost.serve({ deps: { ...deps, audit: { append: async () => {} } }, actor: owner, scope, input: { host: 'first.example.com' } })
    second = add('second.example.com').catch((error: unknown) => error)
    await setTimeout(200)
  })
  expect(await second).toMatchObject(code('watched-host-limit-reached'))
  expect(await list()).toHaveLength(50)
  await expect(add('h1.example.com')).rejects.toMatchObject(code('watched-host-listed'))
  expect(await add('first.example.com', { tenantId: theirs })).toMatchObject({ host: 'first.example.com' })
})

test('someone with read only sees the list and changes nothing', async () => {
  const actor = await given.member({ tenantId: ours, role: 'readonly' })
  await add('shop.example.com')
  await expect(add('mail.example.com', { actor })).rejects.toMatchObject(code('permission-denied-by-role'))
  await expect(remove('shop.example.com', { actor })).rejects.toMatchObject(code('permission-denied-by-role'))
  const seen = await db.scopes.withTenant({ actor, tenantId: ours }, (scope) => listWatchedHosts.serve({ deps, actor, scope, input: {} }))
  expect(seen.items.map(({ host }) => host)).toEqual(['shop.example.com'])
})

test('the next look takes in connected and named hosts of the tenant, and the list tells what it saw', async () => {
  siteUrls = ['https://www.example.com/']
  await add('shop.example.com')
  await add('mail.example.com', { tenantId: theirs })
  const looked: string[] = []
  const inspect = async ({ host }: { host: string }) => {
    looked.push(host)
    return liveHost(host)
  }
  const source = createLiveHostsSource({ scopes: db.scopes, clock, records, connections, watchedHosts, hosts: { inspect } })
  await look(source)
  expect(looked).toEqual(['shop.example.com', 'www.example.com'])
  await add('portal.example.com')
  expect((await list()).map(({ host, lastLook }) => [host, lastLook?.certificate?.until ?? null, lastLook?.domainProblem ?? null])).toEqual([
    ['portal.example.com', null, null],
    ['shop.example.com', '2026-08-01T00:00:00.000Z', 'The register does not know the domain.'],
    ['www.example.com', '2026-08-01T00:00:00.000Z', 'The register does not know the domain.'],
  ])
})

test('a tenant without any host is told that there is nothing to look at', async () => {
  const source = createLiveHostsSource({
    scopes: db.scopes,
    clock,
    records,
    connections,
    watchedHosts,
    hosts: { inspect: async ({ host }) => liveHost(host) },
  })
  expect(await look(source)).toEqual({ state: 'absent', reason: expect.stringContaining('no host is on the list') })
})

/** One run of the agent, as far as it reads. */
async function look(source: EvidenceSource) {
  const agent = { id: 'infra-sentinel' }
  const run = await db.scopes.withTenant({ actor: owner, tenantId: ours }, (scope) =>
    queueAgentRun({ scope, runs: createPostgresAgentRunStore(), agent, site: null, startedBy: 'system:test', at: clock.now() }),
  )
  const actor = { kind: 'agent' as const, agentId: agent.id, runId: run.id, tenantId: ours }
  const work = { tenantId: ours, runId: run.id, connectionId: null, actor }
  return source.gather({ work, signal: new AbortController().signal, onProgress: async () => {} })
}

function liveHost(host: string): LiveHost {
  const names = { subject: host, issuer: 'An Authority', names: [host], serialNumber: '0A', fingerprint: 'F', problem: null }
  const certificate = { ...names, validFrom: '2026-05-03T00:00:00.000Z', validTo: '2026-08-01T00:00:00.000Z' }
  const domain = { domain: null, domainProblem: 'The register does not know the domain.' }
  return { host, certificate, certificateProblem: null, ...domain, readAt: clock.now().toISOString() }
}
