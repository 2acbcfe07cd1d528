import { createListener, type Listener, rowsOf } from '@bizosaas/db'
import { newId, type OutboxId, systemClock, type TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createOutboxRelay, type OutboxHandler, type OutboxRelay } from './outbox-relay.ts'

let db: TestDatabase
let given: Fixtures
let listener: Listener
const relays: OutboxRelay[] = []

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  listener = createListener({ url: db.urls.platform })
})
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.stop()
})
afterAll(async () => {
  await listener.close()
  await db.drop()
})

function relayOf(handlers: Record<string, OutboxHandler>, lookEveryMs = 60_000): OutboxRelay {
  const relay = createOutboxRelay({ scopes: db.scopes, listener, handlers, clock: systemClock, lookEveryMs })
  relays.push(relay)
  return relay
}

async function add({ tenantId, kind, dueInMs = 0 }: { tenantId: TenantId; kind: string; dueInMs?: number }): Promise<string> {
  const id = newId<OutboxId>()
  await db.scopes.withTenant({ actor: given.system, tenantId }, async (scope) => {
    const at = new Date(Date.now() + dueInMs)
    await sql`insert into outbox (tenant_id, id, kind, ref, payload, created_at, due_at) values (${tenantId}, ${id}, ${kind}, ${id}, '{"n":1}', now(), ${at})`.execute(
      rowsOf(scope),
    )
  })
  return id
}

async function rowOf(id: string) {
  const [row] = await given.sql('select done_at, attempts, due_at > now() as later from outbox where id = $1', [id])
  return row
}

test('starts at once when the row is committed, in the tenant it belongs to, and once', async () => {
  const [ours] = await given.twoTenants()
  const seen: string[] = []
  await relayOf({ go: async ({ tenantId, payload, ref }) => void seen.push(`${tenantId === ours} ${JSON.stringify(payload)} ${ref}`) }).start()
  const begun = performance.now()
  const id = await add({ tenantId: ours, kind: 'go' })
  await expect.poll(() => seen, { timeout: 3_000, interval: 5 }).toEqual([`true {"n":1} ${id}`])
  expect(performance.now() - begun).toBeLessThan(2_000)
  await expect.poll(async () => (await rowOf(id))?.done_at, { timeout: 2_000 }).toBeInstanceOf(Date)
})

test('finds by looking what nobody told, of every tenant, but not what is due later', async () => {
  const [ours, theirs] = await given.twoTenants()
  const ids = [await add({ tenantId: ours, kind: 'look' }), await add({ tenantId: theirs, kind: 'look' })]
  await add({ tenantId: ours, kind: 'look', dueInMs: 60_000 })
  const seen: string[] = []
  await relayOf({ look: async ({ ref }) => void seen.push(ref) }).look()
  expect(seen.sort()).toEqual(ids.sort())
})

test('two relays never carry out the same row at the same time', async () => {
  const [ours] = await given.twoTenants()
  const ids = await Promise.all(Array.from({ length: 12 }, () => add({ tenantId: ours, kind: 'shared' })))
  const seen: string[] = []
  const shared: OutboxHandler = async ({ ref }) => {
    seen.push(ref)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await Promise.all([relayOf({ shared }).look(), relayOf({ shared }).look()])
  expect(seen.sort()).toEqual(ids.sort())
})

test('a failing row waits longer and longer and does not hold up the others', async () => {
  const [ours] = await given.twoTenants()
  const bad = await add({ tenantId: ours, kind: 'bad' })
  const good = await add({ tenantId: ours, kind: 'good' })
  const seen: string[] = []
  const relay = relayOf({
    bad: async () => {
      throw new Error('not now')
    },
    good: async ({ ref }) => void seen.push(ref),
  })
  await relay.look()
  expect(seen).toEqual([good])
  expect(await rowOf(bad)).toMatchObject({ done_at: null, attempts: 1, later: true })
})

test('rows that nobody follows are marked as done', async () => {
  const [ours] = await given.twoTenants()
  const id = await add({ tenantId: ours, kind: 'proposal-created' })
  await relayOf({}).look()
  expect((await rowOf(id))?.done_at).toBeInstanceOf(Date)
})
