import type { RunJournal, WorkflowEngine } from '@bizosaas/workflow-kit'
import { createMemoryJournal } from '@bizosaas/workflow-kit/testing'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createDbosClientEngine } from './create-dbos-client-engine.ts'
import { createDbosWorkflowEngine } from './create-dbos-workflow-engine.ts'
import { createEngineDatabase, silentLogger } from './testing/engine-database.ts'
import { createLife, lifeContract, lifeSteps, lifeWorkflow } from './testing/life-workflows.ts'

const database = await createEngineDatabase()
const { databaseUrl } = database
const owner = new Client({ connectionString: database.ownerUrl })
let opened: WorkflowEngine | null = null

beforeAll(() => owner.connect())
afterEach(async () => opened?.stop({ graceMs: 0 }))
afterAll(async () => {
  await owner.end()
  await database.drop()
})

async function open(journal: RunJournal): Promise<WorkflowEngine> {
  const workflow = lifeWorkflow((ctx) => ctx.run(lifeSteps.note, 'ran'))
  const engine = await createDbosWorkflowEngine({
    databaseUrl,
    logger: silentLogger,
    workflows: [workflow],
    activities: createLife().activities,
    journal,
  })
  const stop: WorkflowEngine['stop'] = async (how) => {
    opened = null
    await engine.stop(how)
  }
  opened = { ...engine, stop }
  return opened
}

async function waiting(): Promise<number> {
  const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from wf_app.run_change')
  return rows[0]?.n ?? 0
}

const away: RunJournal = {
  async record() {
    throw new Error('The database is away.')
  },
}

test('what the journal could not take while a run lived is told by the next process', async () => {
  const engine = await open(away)
  await engine.start(lifeContract, 'x', { id: 't/lost', tenantId: 't', startedBy: 'user:ann' })
  await engine.result('t/lost', { timeoutMs: 10_000 })
  await engine.stop()
  expect(await waiting()).toBeGreaterThan(0)

  await owner.query('update wf_app.run_change set due_at = now()')
  const journal = createMemoryJournal()
  const next = await open(journal)
  await expect.poll(() => journal.find('t/lost')?.state, { timeout: 10_000 }).toBe('completed')
  expect(journal.find('t/lost')).toMatchObject({ tenantId: 't', workflow: 'life', startedBy: 'user:ann', input: 'x' })
  await next.stop()
  expect(await waiting()).toBe(0)
})

test('a tenant that cannot be written to does not hold up the others', async () => {
  const journal = createMemoryJournal()
  const engine = await open({
    record: (tenantId, changes) => (tenantId === 'suspended' ? away.record(tenantId, changes) : journal.record(tenantId, changes)),
  })
  for (const tenantId of ['suspended', 'other']) await engine.start(lifeContract, null, { id: `${tenantId}/run`, tenantId })
  await expect.poll(() => journal.find('other/run')?.state, { timeout: 10_000 }).toBe('completed')
  await engine.stop()
  const { rows } = await owner.query('select distinct workflow_id as id, due_at > now() as later from wf_app.run_change')
  expect(rows).toEqual([{ id: 'suspended/run', later: true }])
})

test('a run that a client started is told of while it still waits for its turn', async () => {
  const journal = createMemoryJournal()
  await open(journal)
  const client = await createDbosClientEngine({ databaseUrl, logger: silentLogger })
  await client.start(lifeContract, null, { id: 't/later', tenantId: 't', delayMs: 3_600_000 })
  await expect.poll(() => journal.find('t/later')?.state, { timeout: 10_000 }).toBe('waiting')
  await client.stop()
})
