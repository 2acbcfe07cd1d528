import { createPostgresScopes } from '@bizosaas/db'
import type { TenantId } from '@bizosaas/kernel'
import { createFixtures } from '@bizosaas/test-kit'
import type { WorkflowEngine } from '@bizosaas/workflow-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journaledActivities } from '../journaled-activities.ts'
import { createPostgresRunJournal } from '../postgres-run-journal.ts'
import { createRunRetention } from '../run-retention.ts'
import { createDbosWorkflowEngine } from './create-dbos-workflow-engine.ts'
import { createEngineDatabase, silentLogger } from './testing/engine-database.ts'
import { createLife, lifeContract, lifeSteps, lifeWorkflow, proceed } from './testing/life-workflows.ts'

const database = await createEngineDatabase()
const scopes = createPostgresScopes({ urls: database.urls })
const given = createFixtures(database)
const journal = createPostgresRunJournal({ scopes, gatherMs: 20 })
const clock = { now: () => new Date() }
let engine: WorkflowEngine
let tenantIds: readonly TenantId[]

beforeAll(async () => {
  tenantIds = await given.twoTenants()
  const workflow = lifeWorkflow(async (ctx, input) => {
    await ctx.run(lifeSteps.note, 'begun')
    if (input === 'waits') await ctx.waitFor(proceed)
    return null
  })
  const activities = journaledActivities(createLife().activities, { journal, clock })
  engine = await createDbosWorkflowEngine({ databaseUrl: database.databaseUrl, logger: silentLogger, workflows: [workflow], activities, journal })
})
afterAll(async () => {
  await engine.stop()
  await scopes.close()
  await database.drop()
})

const listed = async () => (await given.sql('select count(*)::int as n from workflow_run'))[0]?.n
const steps = async () => (await given.sql('select count(*)::int as n from workflow_step'))[0]?.n

function retentionAfter(daysLater: number) {
  const later = { now: () => new Date(Date.now() + daysLater * 86_400_000) }
  return createRunRetention({ scopes, engine, clock: later, days: 30 })
}

test('removes what ended longer ago than it is kept, of every tenant, in our tables and in the engine, and nothing that is open', async () => {
  for (const tenantId of tenantIds) {
    for (const input of ['a', 'b', 'waits']) {
      const id = `${tenantId}/life/${input}`
      await engine.start(lifeContract, input, { id, tenantId })
      if (input !== 'waits') await engine.result(id, { timeoutMs: 10_000 })
    }
  }
  await expect.poll(async () => [await listed(), await steps()], { timeout: 10_000 }).toEqual([6, 6])
  await expect.poll(async () => (await given.sql("select count(*)::int as n from workflow_run where state = 'done'"))[0]?.n).toBe(4)

  expect(await retentionAfter(29).once()).toEqual({ engine: 0, listed: 0 })
  expect(await retentionAfter(31).once()).toEqual({ engine: 4, listed: 4 })
  expect([await listed(), await steps()]).toEqual([2, 2])
  expect((await engine.list({})).items.map(({ state }) => state)).toEqual(['running', 'running'])
})

test('goes on batch by batch until nothing old is left, and past a tenant that cannot be entered', async () => {
  const [ours, theirs] = tenantIds
  for (const tenantId of [ours, theirs]) await given.sql(oldRuns, [tenantId])
  await given.sql("update tenant set status = 'suspended' where id = $1", [theirs])
  expect(await retentionAfter(0).once()).toMatchObject({ listed: 1100 })
  expect(await given.sql("select tenant_id as id, count(*)::int as n from workflow_run where id like 'old/%' group by 1")).toEqual([
    { id: theirs, n: 1100 },
  ])
})

const oldRuns = `
  insert into workflow_run (tenant_id, id, order_id, workflow, version, state, started_by, started_at, finished_at)
  select $1::uuid, 'old/' || n, ('0100' || substr(md5(n::text), 5))::uuid, 'w', 1, 'done', 's', now() - interval '1 year', now() - interval '1 year'
  from generate_series(1, 1100) n`
