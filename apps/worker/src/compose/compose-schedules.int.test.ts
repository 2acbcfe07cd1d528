import { createPostgresAgentRunStore, createPostgresRunJournal } from '@bizosaas/automation/adapters'
import { createPostgresBudgetBook } from '@bizosaas/commerce/adapters'
import { createListener } from '@bizosaas/db'
import { type AgentRunId, newId, systemClock } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type TestDatabase } from '@bizosaas/test-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeSchedules } from './compose-schedules.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

test('the worker finds what a failed run left held, without anybody asking', async () => {
  const given = createFixtures(db)
  const { scopes } = db
  const tenantId = await given.tenant()
  const book = createPostgresBudgetBook({ clock: systemClock })
  const month = { month: '2026-11', currency: 'EUR' }
  const [id, at] = [newId<AgentRunId>(), new Date()]
  const run = { id, tenantId, agentId: 'seo', connectionId: null, workflowRunId: `w/${id}`, state: 'running' as const, progress: null }
  const counts = { pages: 0, findings: 0, proposals: 0, abstentions: 0 }
  const rest = { counts, abstentions: [], proposalIds: [], failureCode: null, startedBy: 'system:test', isSimulated: false, createdAt: at }
  await scopes.withTenant({ actor: given.system, tenantId }, async (scope) => {
    await createPostgresAgentRunStore().add(scope, { ...run, ...rest, finishedAt: null, crewRunId: null, crewPlace: null })
    await book.hold(scope, { run: id, ...month, amountMicros: 300, runCapMicros: 1_000, monthCapMicros: 2_000 })
  })
  const failed = { state: 'failed' as const, failure: { code: 'crawl-site-unreachable', message: 'x' } }
  const told = { id: `w/${id}`, tenantId, workflow: 'run-agent', version: 1, parentId: null, input: {}, startedBy: 'system:test', status: null }
  await createPostgresRunJournal({ scopes }).record(tenantId, [{ ...told, startedAt: at, state: 'failed', outcome: failed, closedAt: at }])
  const [pointer] = await given.sql("select due_at > now() + interval '20 seconds' as late from due where kind = 'budget-hold'")
  expect(pointer).toEqual({ late: false })
  await given.sql("update due set due_at = now() where kind = 'budget-hold'")

  const listener = createListener({ url: db.urls.platform })
  const engine = createInMemoryEngine({ workflows: [], activities: [] })
  const { relay } = composeSchedules({ scopes, listener, engine, clock: systemClock, logger: { warn: () => {} } })
  await relay.start()
  const standing = () => scopes.withTenant({ actor: given.system, tenantId }, (scope) => book.ofMonth(scope, month))
  await expect.poll(standing, { timeout: 10_000 }).toEqual({ heldMicros: 0, spentMicros: 300 })
  expect(await given.sql("select 1 from due where kind = 'budget-hold'")).toEqual([])
  await relay.stop()
  await engine.stop()
  await listener.close()
})
