import type { BudgetAsk } from '@bizosaas/commerce'
import { createPostgresBudgetBook } from '@bizosaas/commerce/adapters'
import { createListener, type Listener } from '@bizosaas/db'
import { type AgentRunId, type BudgetHoldId, newId, systemClock, type TenantId, type TenantScope } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import type { RunChange } from '@bizosaas/workflow-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noCounts } from '../domain/agent-run.ts'
import { createDueRelay } from './due-relay.ts'
import { createHoldSettler } from './hold-settler.ts'
import { createPostgresAgentRunStore } from './postgres-agent-run-store.ts'
import { createPostgresRunJournal } from './postgres-run-journal.ts'

let db: TestDatabase
let given: Fixtures
let listener: Listener
beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  listener = createListener({ url: db.urls.platform })
})
afterAll(async () => {
  await listener.close()
  await db.drop()
})

const book = createPostgresBudgetBook({ clock: systemClock })
const runs = createPostgresAgentRunStore()
const month = { month: '2026-11', currency: 'EUR' }
const caps = { amountMicros: 300, runCapMicros: 1_000, monthCapMicros: 2_000 }
const laterMs = 11 * 60_000

const within = <T>(tenantId: TenantId, fn: (scope: TenantScope) => Promise<T>) => db.scopes.withTenant({ actor: given.system, tenantId }, fn)
const stateOf = (tenantId: TenantId) => within(tenantId, (scope) => book.ofMonth(scope, month))

async function begun(tenantId: TenantId): Promise<AgentRunId> {
  const id = newId<AgentRunId>()
  const run = { id, tenantId, agentId: `seo-${id}`, connectionId: null, workflowRunId: `w/${id}`, state: 'running' as const, progress: null }
  const rest = { counts: noCounts, abstentions: [], proposalIds: [], failureCode: null, startedBy: 'system:test', isSimulated: false }
  const more = { createdAt: new Date(), finishedAt: null, crewRunId: null, crewPlace: null }
  await within(tenantId, (scope) => runs.add(scope, { ...run, ...rest, ...more }))
  return id
}

async function hold(tenantId: TenantId, run: string, change: Partial<BudgetAsk> = {}): Promise<BudgetHoldId> {
  const outcome = await within(tenantId, (scope) => book.hold(scope, { run, ...month, ...caps, ...change }))
  if (outcome.kind !== 'held') throw new TypeError(`the cap of the ${outcome.cap} is reached`)
  return outcome.id
}

function end(tenantId: TenantId, run: string, state: 'failed' | 'cancelled' | 'terminated') {
  const outcome: RunChange['outcome'] =
    state === 'failed' ? { state, failure: { code: 'crawl-site-unreachable', message: 'x' } } : { state, reason: 'A person stopped it.' }
  const told = { id: `w/${run}`, tenantId, workflow: 'run-agent', version: 1, parentId: null, input: {}, startedBy: 'system:test', status: null }
  return createPostgresRunJournal({ scopes: db.scopes }).record(tenantId, [{ ...told, startedAt: new Date(), state, outcome, closedAt: new Date() }])
}

/** A look of the worker at all that is due, so much later. */
function look(afterMs: number) {
  const clock = { now: () => new Date(Date.now() + afterMs) }
  const settler = createHoldSettler({ scopes: db.scopes, budgets: book, clock })
  return createDueRelay({ scopes: db.scopes, listener, clock, handlers: { 'budget-hold': settler } }).look()
}
const pointers = (tenantId: TenantId) => given.sql("select ref from due where tenant_id = $1 and kind = 'budget-hold'", [tenantId])

test.each(['failed', 'cancelled', 'terminated'] as const)(
  'what a run that was %s still holds counts as spent soon after, once, and is held no more',
  async (state) => {
    const [ours, theirs] = await given.twoTenants()
    const [run, other] = [await begun(ours), await begun(theirs)]
    const answered = await hold(ours, run)
    await within(ours, (scope) => book.settle(scope, { id: answered, spentMicros: 20 }))
    await hold(ours, run)
    await hold(theirs, other)
    await end(ours, run, state)
    await look(0)
    expect(await stateOf(ours)).toEqual({ heldMicros: 300, spentMicros: 20 })
    for (const afterMs of [20_000, 20_000]) await look(afterMs)
    expect([await stateOf(ours), await stateOf(theirs)]).toEqual([
      { heldMicros: 0, spentMicros: 320 },
      { heldMicros: 300, spentMicros: 0 },
    ])
    expect([await pointers(ours), (await pointers(theirs)).length]).toEqual([[], 1])
  },
)

test('a run that goes on keeps what it holds, however long it takes, until it ends', async () => {
  const tenantId = await given.tenant()
  const run = await begun(tenantId)
  const id = await hold(tenantId, run)
  for (const afterMs of [laterMs, 3 * laterMs]) await look(afterMs)
  expect(await stateOf(tenantId)).toEqual({ heldMicros: 300, spentMicros: 0 })
  await within(tenantId, (scope) => book.settle(scope, { id, spentMicros: 15 }))
  expect([await stateOf(tenantId), await pointers(tenantId)]).toEqual([{ heldMicros: 0, spentMicros: 15 }, []])
})

test('an answer that comes in time after the end counts with what it cost, and a late hold of an ended run is found too', async () => {
  const tenantId = await given.tenant()
  const run = await begun(tenantId)
  const id = await hold(tenantId, run)
  await end(tenantId, run, 'cancelled')
  await look(0)
  await within(tenantId, (scope) => book.settle(scope, { id, spentMicros: 15 }))
  await look(20_000)
  expect(await stateOf(tenantId)).toEqual({ heldMicros: 0, spentMicros: 15 })
  await hold(tenantId, run)
  await look(20_000)
  expect(await stateOf(tenantId)).toEqual({ heldMicros: 300, spentMicros: 15 })
  await look(laterMs)
  expect(await stateOf(tenantId)).toEqual({ heldMicros: 0, spentMicros: 315 })
})

test('runs that end while others ask and settle pass no cap by a millionth, lose nothing and count nothing twice', { timeout: 60_000 }, async () => {
  const tenantId = await given.tenant()
  const ids = await Promise.all(Array.from({ length: 8 }, () => begun(tenantId)))
  const monthCapMicros = 12_000
  const known = new Map<string, number>()
  let [unknown, refused] = [0, 0]
  const life = async (run: string, at: number) => {
    for (let question = 0; question < 12; question += 1) {
      const amountMicros = 301 + ((at * 7 + question * 13) % 400)
      const outcome = await within(tenantId, (scope) => book.hold(scope, { run, ...month, amountMicros, runCapMicros: 9_000, monthCapMicros }))
      if (outcome.kind === 'refused') {
        refused += 1
        continue
      }
      const isLost = (at + question) % 3 === 0
      if (isLost) unknown += amountMicros
      else {
        await within(tenantId, (scope) => book.settle(scope, { id: outcome.id, spentMicros: question }))
        known.set(outcome.id, question)
      }
    }
    await end(tenantId, run, at % 2 === 0 ? 'failed' : 'cancelled')
  }
  let isOver = false
  const most: number[] = []
  const watch = async () => {
    while (!isOver) {
      const { heldMicros, spentMicros } = await stateOf(tenantId)
      most.push(heldMicros + spentMicros)
      await Promise.all([look(laterMs), look(laterMs), look(laterMs)])
    }
  }
  const watching = watch()
  await Promise.all(ids.map(life))
  isOver = true
  await watching
  await Promise.all([look(laterMs), look(laterMs), look(laterMs)])
  const answered = [...known.values()].reduce((sum, spentMicros) => sum + spentMicros, 0)
  expect(await stateOf(tenantId)).toEqual({ heldMicros: 0, spentMicros: answered + unknown })
  expect(Math.max(...most, answered + unknown)).toBeLessThanOrEqual(monthCapMicros)
  expect([unknown > 0, refused > 0]).toEqual([true, true])
  const books = await given.sql(
    `select (select sum(spent_micros) from budget where tenant_id = $1 and period <> '2026-11')::int as runs,
      (select sum(settled_micros) from budget_hold where tenant_id = $1)::int as holds,
      (select count(*) from budget_hold where tenant_id = $1 and settled_at is null)::int as open`,
    [tenantId],
  )
  expect([books, await pointers(tenantId)]).toEqual([[{ runs: answered + unknown, holds: answered + unknown, open: 0 }], []])
})

test('a question that is settled while its run is counted waits for it instead of breaking off both', { timeout: 60_000 }, async () => {
  const tenantId = await given.tenant()
  for (let round = 0; round < 12; round += 1) {
    const run = await begun(tenantId)
    const open = await Promise.all(Array.from({ length: 6 }, () => hold(tenantId, run, { amountMicros: 10, monthCapMicros: 1_000_000 })))
    const settled = open.toReversed().map((id) => within(tenantId, (scope) => book.settle(scope, { id, spentMicros: 3 })))
    const counted = Array.from({ length: 3 }, () => within(tenantId, (scope) => book.settleRun(scope, run)))
    await Promise.all([...counted, ...settled])
  }
  const { heldMicros, spentMicros } = await stateOf(tenantId)
  expect(heldMicros).toBe(0)
  expect(spentMicros).toBeGreaterThanOrEqual(12 * 6 * 3)
  expect(spentMicros).toBeLessThanOrEqual(12 * 6 * 10)
})
