import { rowsOf } from '@bizosaas/db'
import { recordOutcome, undoProposal } from '@bizosaas/governance'
import { createPostgresAuditTrail, createPostgresGovernance } from '@bizosaas/governance/adapters'
import { createStage } from '@bizosaas/governance/testing'
import { systemClock, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { InsightCount, InsightCounts } from '../domain/insight.ts'
import { getInsightSharing, setInsightSharing } from '../services/insight-sharing.ts'
import { shareInsights } from '../services/share-insights.ts'
import { createInsightRounds, createPostgresInsightStore } from './index.ts'

const insights = createPostgresInsightStore()
const deps = { insights, audit: createPostgresAuditTrail(), clock: systemClock }
let db: TestDatabase
let given: Fixtures
let owner: UserActor
let tenants: TenantId[]
let day: number

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
})
beforeEach(async () => {
  await given.sql('truncate insight_share, insight_count, insight')
  tenants = await Promise.all(Array.from({ length: 8 }, () => given.tenant()))
  day = 0
})
afterAll(() => db.drop())

const counted = (cases: number, kept: number, { lift = 0, loss = 0 } = {}): InsightCount => ({ cases, kept, lift, loss })
const tenant = (at: number) => tenants[at] as TenantId
const share = (at: number, counts: InsightCounts) =>
  db.scopes.withTenant({ actor: given.system, tenantId: tenant(at) }, (scope) => insights.share(scope, { counts, at: new Date() }))
const setSharing = (at: number, isSharing: boolean, actor: UserActor = owner) =>
  db.scopes.withTenant({ actor, tenantId: tenant(at) }, (scope) => setInsightSharing.serve({ deps, actor, scope, input: { isSharing } }))
/** A day goes by, and what may be published is. */
async function nextDay(): Promise<number> {
  day += 1
  const date = new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10)
  return db.scopes.withPlatform('test', (scope) => insights.publish(scope, date))
}
const shown = async () => {
  const items = await db.scopes.withTenant({ actor: given.system, tenantId: tenant(7) }, (scope) => insights.shown(scope))
  return Object.fromEntries(items.map(({ subject, ...figures }) => [subject, figures]))
}
const five = [0, 1, 2, 3, 4]

test('a figure is public once five tenants are in it, and the same for everybody', async () => {
  for (const at of [0, 1, 2, 3]) await share(at, { 'title-missing': counted(9, 8) })
  expect([await nextDay(), await shown()]).toEqual([0, {}])
  await share(4, { 'title-missing': counted(10, 9), 'page-slow': counted(10, 10) })
  expect([await nextDay(), await shown()]).toEqual([1, { 'title-missing': { cases: 46, kept: 41, lift: null, loss: null } }])
  expect(await db.scopes.withAgency({ actor: owner }, (scope) => insights.shown(scope))).toMatchObject([{ subject: 'title-missing', cases: 46 }])
})

test('a tenant that joins, changes or is gone by itself moves no figure, however long one watches', async () => {
  for (const at of five) await share(at, { 'title-missing': counted(6, 4, { lift: 1, loss: 1 }) })
  await nextDay()
  const first = await shown()
  expect(first).toEqual({ 'title-missing': { cases: 30, kept: 20, lift: 5, loss: 5 } })
  await share(5, { 'title-missing': counted(10, 0, { loss: 9 }) })
  await nextDay()
  await share(0, { 'title-missing': counted(10, 3) })
  await nextDay()
  await share(1, {})
  await nextDay()
  expect(await shown()).toEqual(first)
  for (const at of [2, 3]) await share(at, { 'title-missing': counted(7, 5) })
  await nextDay()
  // Now five are different: those that joined, changed and are gone stand in one new figure, and none of them alone.
  expect(await shown()).toEqual({ 'title-missing': { cases: 40, kept: 17, lift: null, loss: 9 + 1 } })
})

test('opting out takes the counts away at once and every figure out of sight, whether it had a part in it or not', async () => {
  for (const at of five) await share(at, { 'title-missing': counted(6, 4), ...(at > 0 && { 'page-slow': counted(5, 3) }) })
  await share(5, { 'page-slow': counted(5, 3), 'title-missing': counted(6, 4) })
  await nextDay()
  expect(Object.keys(await shown())).toEqual(['page-slow', 'title-missing'])
  const client = await given.member({ tenantId: tenant(0), role: 'tenant_admin' })
  expect(await setSharing(0, false, client)).toMatchObject({ isSharing: false, counts: {}, changedBy: 'Test person' })
  expect(await shown()).toEqual({})
  const sums = await given.sql(`select coalesce(sum(cases), 0)::int as n from insight_count where subject = 'title-missing'`)
  expect(sums).toEqual([{ n: 30 }])
  await share(0, { 'title-missing': counted(9, 9) })
  await nextDay()
  expect(await shown()).toEqual({})
  for (const at of [1, 2, 3, 4]) await share(at, { 'title-missing': counted(7, 4), 'page-slow': counted(5, 3) })
  await nextDay()
  expect(await shown()).toEqual({ 'title-missing': { cases: 34, kept: 20, lift: null, loss: null } })
  const [{ isSharing }, reader] = [await setSharing(0, true), await given.member({ tenantId: tenant(0), role: 'readonly' })]
  expect(isSharing).toBe(true)
  await expect(setSharing(0, false, reader)).rejects.toMatchObject({ code: 'permission-denied-by-role' })
  const events = await given.sql(`select event from audit_record where tenant_id = $1 order by seq`, [tenant(0)])
  expect(events).toEqual([{ event: 'insights-withheld' }, { event: 'insights-shared' }])
})

test('coming and going again and again counts as one tenant that changed', async () => {
  for (const at of five) await share(at, { 'title-missing': counted(6, 4) })
  await nextDay()
  for (let round = 0; round < 6; round += 1) {
    await setSharing(0, false)
    await setSharing(0, true)
    await share(0, { 'title-missing': counted(7, 7) })
    await nextDay()
  }
  expect(await shown()).toEqual({})
})

test('no tenant outweighs the others, and what is rare or nearly always so is not told to the last one', async () => {
  for (const at of five) await share(at, { heavy: counted(at === 0 ? 10 : 2, 1), capped: at === 0 ? counted(900, 900) : counted(6, 6) })
  await nextDay()
  // Ten of eighteen cases were one tenant's; nine hundred count as ten, and of 34 all were kept.
  expect(await shown()).toEqual({ capped: { cases: 34, kept: null, lift: null, loss: null } })
})

test('a figure changes at most once a day', async () => {
  for (const at of five) await share(at, { 'title-missing': counted(6, 4) })
  await nextDay()
  for (const at of five) await share(at, { 'title-missing': counted(8, 4) })
  day -= 1
  expect(await nextDay()).toBe(0)
  expect(await nextDay()).toBe(1)
})

test('whatever tenants do over two months, each new figure differs from the one before by at least five of them', async () => {
  const now = new Map<number, InsightCount>()
  let published = new Map(now)
  let news = 0
  const next = random(7)
  for (let round = 0; round < 60; round += 1) {
    for (let times = next(3); times > 0; times -= 1) {
      const at = next(8)
      const cases = 1 + next(10)
      const count = counted(cases, next(cases + 1), { lift: next(cases), loss: next(2) })
      if (next(4) === 0) now.delete(at)
      else now.set(at, count)
      await share(at, now.has(at) ? { 'title-missing': count } : {})
    }
    if ((await nextDay()) === 0) continue
    const changed = tenants.filter((_, at) => JSON.stringify(now.get(at)) !== JSON.stringify(published.get(at)))
    expect([changed.length >= 5, now.size >= 5]).toEqual([true, true])
    expect(Object.values(await shown())).toMatchObject([{ cases: [...now.values()].reduce((sum, { cases }) => sum + cases, 0) }])
    published = new Map(now)
    news += 1
  }
  expect(news).toBeGreaterThan(3)
})

test('no scope reads the counts of all, nor the figures that are not public', async () => {
  await share(0, { 'title-missing': counted(6, 4) })
  for (const table of ['insight_count', 'insight']) {
    const read = sql`select * from ${sql.table(table)}`
    const ways = [
      () => db.scopes.withTenant({ actor: given.system, tenantId: tenant(0) }, (scope) => read.execute(rowsOf(scope))),
      () => db.scopes.withAgency({ actor: owner }, (scope) => read.execute(rowsOf(scope))),
      () => db.scopes.withPlatform('test', (scope) => read.execute(rowsOf(scope))),
    ]
    for (const way of ways) await expect(way()).rejects.toThrow(/permission denied/)
  }
})

test('a round counts what became of changes that are two weeks old, of each tenant by itself and nothing of simulators', async () => {
  const stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
  const [ours, theirs] = await given.twoTenants()
  const change = async (title: string, tenantId = ours) => {
    stage.runner.objects.set(title, { searchTitle: 'Secret words of shop.example' })
    const agent = stage.agent(tenantId)
    const draft = { evidenceIds: [await stage.evidence(agent, tenantId)], actions: [stage.setFields(title, { searchTitle: 'new' })] }
    const made = await stage.propose(agent, tenantId, draft)
    if (made.kind !== 'submitted') throw new Error(made.code)
    const { proposalId } = made
    await stage.decide(owner, tenantId, { proposalId, version: 1, verdict: 'approve' })
    await stage.execute({ tenantId, proposalId, version: 1 })
    return proposalId
  }
  const [lifted, undone, fresh, simulated] = [await change('a'), await change('b'), await change('c'), await change('d')]
  await change('e', theirs)
  for (const [kind, detail] of [
    ['verified', {}],
    ['measured', { verdict: 'lift' }],
  ] as const)
    await stage.inTenant(given.system, ours, (scope) =>
      recordOutcome.serve({ deps: stage.deps, actor: given.system, scope, input: { proposalId: lifted, kind, detail } }),
    )
  const undo = await undoProposal.serve({
    deps: stage.deps,
    scopes: db.scopes,
    actor: owner,
    tenantId: ours,
    input: { proposalId: undone, reason: 'The owner wants the old one.' },
  })
  if (undo.kind === 'submitted') await stage.execute({ tenantId: ours, proposalId: undo.proposalId, version: 1 })
  await given.sql('update proposal set is_simulated = false where id <> $1', [simulated])
  await given.sql(`update effect set intended_at = now() - interval '15 days' where proposal_id <> $1`, [fresh])

  const rounds = createInsightRounds({
    scopes: db.scopes,
    ...deps,
    share: ({ actor, tenantId }) => db.scopes.withTenant({ actor, tenantId }, (scope) => shareInsights.run({ deps, actor, scope, input: {} })),
  })
  await rounds.once()
  const sharing = (tenantId: TenantId) =>
    db.scopes.withTenant({ actor: owner, tenantId }, (scope) => getInsightSharing.serve({ deps, actor: owner, scope, input: {} }))
  expect((await sharing(ours)).counts).toEqual({ 'title-missing': { cases: 2, kept: 1, lift: 1, loss: 0 } })
  expect((await sharing(theirs)).counts).toEqual({ 'title-missing': { cases: 1, kept: 1, lift: 0, loss: 0 } })
  const everything = JSON.stringify([await given.sql('select * from insight_count'), await given.sql('select * from insight')])
  expect(everything).not.toMatch(/Secret|shop\.example/)
  for (const tenantId of [ours, theirs]) expect(everything).not.toContain(tenantId)
})

/** Whole numbers below `most`, the same in every run. */
function random(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * most)
  }
}
