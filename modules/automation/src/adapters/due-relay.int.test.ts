import { createListener, type Listener } from '@bizosaas/db'
import { systemClock, type TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import type { Schedule } from '@bizosaas/workflow-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createDueRelay, type DueHandler, type DueRelay } from './due-relay.ts'
import { createPostgresScheduleBook } from './postgres-schedule-book.ts'

let db: TestDatabase
let given: Fixtures
let listener: Listener
const relays: DueRelay[] = []

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  listener = createListener({ url: db.urls.platform })
})
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.stop()
  await given.sql('delete from schedule')
})
afterAll(async () => {
  await listener.close()
  await db.drop()
})

function relayOf(schedule: DueHandler): DueRelay {
  const relay = createDueRelay({ scopes: db.scopes, listener, handlers: { schedule }, clock: systemClock, lookEveryMs: 60_000 })
  relays.push(relay)
  return relay
}

const unfired: Omit<Schedule, 'id' | 'dueAt'> = {
  ...{ workflow: 'w', input: { n: 1 }, cron: '0 9 * * *', timeZone: 'UTC', overlap: 'skip', catchUpSeconds: 60, jitterSeconds: 0, staggerSeconds: 0 },
  ...{ isPaused: false, nextAt: null, bufferedAt: null, triggeredAt: null, lastRunId: null, lastFiredAt: null, skipped: 0, missed: 0 },
}

function save({ tenantId, id, dueInMs }: { tenantId: TenantId; id: string; dueInMs: number | null }) {
  const dueAt = dueInMs === null ? null : new Date(Date.now() + dueInMs)
  return db.scopes.withTenant({ actor: given.system, tenantId }, (scope) =>
    createPostgresScheduleBook({ scopes: db.scopes }).save(scope, { ...unfired, id, dueAt }),
  )
}

test('is woken by what is committed, sleeps until it is due, and is exact about it', async () => {
  const tenantId = await given.tenant()
  const late: number[] = []
  let dueAt = Number.NaN
  await relayOf(async ({ ref }) => {
    late.push(Date.now() - dueAt)
    await save({ tenantId, id: ref, dueInMs: null })
  }).start()
  dueAt = Date.now() + 400
  await save({ tenantId, id: 'soon', dueInMs: 400 })
  await expect.poll(() => late.length, { timeout: 5_000, interval: 10 }).toBe(1)
  expect(late[0]).toBeGreaterThanOrEqual(0)
  await expect.poll(() => given.sql('select ref from due')).toEqual([])
})

test('finds what is due in every tenant, and leaves alone what is not', async () => {
  const [ours, theirs] = await given.twoTenants()
  await save({ tenantId: ours, id: 'a', dueInMs: -1_000 })
  await save({ tenantId: theirs, id: 'a', dueInMs: -1_000 })
  await save({ tenantId: ours, id: 'later', dueInMs: 60_000 })
  await save({ tenantId: ours, id: 'paused', dueInMs: null })
  const seen: string[] = []
  await relayOf(async ({ tenantId, ref }) => {
    seen.push(`${tenantId} ${ref}`)
    await save({ tenantId, id: ref, dueInMs: null })
  }).look()
  expect(seen.sort()).toEqual([`${ours} a`, `${theirs} a`].sort())
})

test('what fails waits a minute and holds up nobody; what comes back is due when its row says so', async () => {
  const tenantId = await given.tenant()
  await save({ tenantId, id: 'bad', dueInMs: -2_000 })
  await save({ tenantId, id: 'good', dueInMs: -1_000 })
  const seen: string[] = []
  const relay = relayOf(async ({ ref }) => {
    seen.push(ref)
    if (ref === 'bad') throw new Error('not now')
    await save({ tenantId, id: ref, dueInMs: null })
  })
  await relay.look()
  await relay.look()
  expect(seen).toEqual(['bad', 'good'])
  await save({ tenantId, id: 'bad', dueInMs: -1_000 })
  await relay.look()
  expect(seen).toEqual(['bad', 'good', 'bad'])
})
