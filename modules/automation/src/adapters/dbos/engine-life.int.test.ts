import type { BoundActivity, WorkflowDefinition, WorkflowEngine } from '@bizosaas/workflow-kit'
import { createMemoryJournal } from '@bizosaas/workflow-kit/testing'
import { Client } from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { createDbosClientEngine } from './create-dbos-client-engine.ts'
import { createDbosWorkflowEngine } from './create-dbos-workflow-engine.ts'
import { dbosInternals } from './dbos-internals.ts'
import type { DbosWorkflowEngineOptions, StuckRun } from './engine-options.ts'
import { createEngineDatabase, silentLogger } from './testing/engine-database.ts'
import { createLife, lifeContract, lifeSteps, lifeWorkflow, proceed, sagaWith } from './testing/life-workflows.ts'

const database = await createEngineDatabase()
const { databaseUrl } = database
afterAll(() => database.drop())

type OpenOptions = Partial<DbosWorkflowEngineOptions> & { workflow: WorkflowDefinition; activities: readonly BoundActivity[] }

let opened: WorkflowEngine | null = null

async function open({ workflow, ...options }: OpenOptions): Promise<WorkflowEngine> {
  const engine = await createDbosWorkflowEngine({ databaseUrl, logger: silentLogger, workflows: [workflow], ...options })
  const stop: WorkflowEngine['stop'] = async (how) => {
    opened = null
    await engine.stop(how)
  }
  opened = { ...engine, stop }
  return opened
}

/** Turns what a run has recorded from plain JSON into what DBOS writes unless told otherwise. */
async function recordAsDbosDoes(runId: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const rewrite = async (statement: string) => expect((await client.query(statement, [runId])).rowCount, statement).toBeGreaterThan(0)
  const wrapped = (column: string) => `json_build_object('json', ${column}::json, '__dbos_serializer', 'superjson')::text`
  await rewrite(`update wf.workflow_input set inputs = ${wrapped('inputs')} where workflow_uuid = $1`)
  await rewrite("update wf.workflow_status set serialization = 'js_superjson' where workflow_uuid = $1 and serialization = 'plain_json'")
  await rewrite(
    `update wf.operation_outputs set output = ${wrapped('output')}, serialization = 'js_superjson' where workflow_uuid = $1 and serialization = 'plain_json'`,
  )
  await client.end()
}

// One engine per process: a failed test must not take the others with it.
afterEach(async () => opened?.stop({ graceMs: 0 }))

const seen = (labels: readonly string[], label: string) => expect.poll(() => labels, { interval: 10, timeout: 10_000 }).toContain(label)

test('a process that lost a run in mid-step runs no undo, and the new owner finishes it', async () => {
  const { labels, activities } = createLife()
  const engine = await open({ workflow: sagaWith({ durationMs: 600, stubborn: true }), activities, executorId: 'zombie' })
  await engine.start(lifeContract, null, { id: 'zombie', tenantId: 't' })
  await seen(labels, 'work')
  await dbosInternals.recoverRunsOf('zombie')

  expect(await engine.result('zombie', { timeoutMs: 10_000 })).toEqual({ state: 'completed', value: 'after' })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(labels).toEqual(['work', 'work', 'after'])
  await engine.stop()
})

test('a stop lets the step in flight end and be recorded; the next process goes on after it', async () => {
  const { labels, activities } = createLife()
  const workflow = sagaWith({ durationMs: 300, stubborn: false })
  const engine = await open({ workflow, activities })
  await engine.start(lifeContract, null, { id: 'drained', tenantId: 't' })
  await seen(labels, 'work')
  await engine.stop({ graceMs: 5000 })
  expect(labels).toEqual(['work'])

  const next = await open({ workflow, activities })
  expect(await next.result('drained', { timeoutMs: 10_000 })).toEqual({ state: 'completed', value: 'after' })
  expect(labels).toEqual(['work', 'after'])
  await next.stop()
})

test('a run that was recorded in the format of DBOS itself goes on where it stopped', async () => {
  const { labels, activities } = createLife()
  const workflow = sagaWith({ durationMs: 300, stubborn: false })
  const engine = await open({ workflow, activities })
  await engine.start(lifeContract, null, { id: 'older-format', tenantId: 't' })
  await seen(labels, 'work')
  await engine.stop({ graceMs: 5000 })
  await recordAsDbosDoes('older-format')

  const next = await open({ workflow, activities })
  expect(await next.result('older-format', { timeoutMs: 10_000 })).toEqual({ state: 'completed', value: 'after' })
  expect(labels).toEqual(['work', 'after'])
  await next.stop()
})

test('a step that outlasts the grace is given up without a trace and runs again', async () => {
  const { labels, activities } = createLife()
  const engine = await open({ workflow: sagaWith({ durationMs: 60_000, stubborn: false }), activities })
  await engine.start(lifeContract, null, { id: 'given-up', tenantId: 't' })
  await seen(labels, 'work')
  await engine.stop({ graceMs: 50 })

  const next = await open({ workflow: sagaWith({ durationMs: 20, stubborn: false }), activities })
  expect(await next.result('given-up', { timeoutMs: 10_000 })).toEqual({ state: 'completed', value: 'after' })
  expect(labels).toEqual(['work', 'interrupted', 'work', 'after'])
  await next.stop()
})

test('terminate interrupts the activity that runs, reports the end and runs no undo', async () => {
  const { labels, activities } = createLife()
  const journal = createMemoryJournal()
  const workflow = sagaWith({ durationMs: 60_000, stubborn: false })
  const engine = await open({ workflow, activities, journal })
  await engine.start(lifeContract, null, { id: 'terminated', tenantId: 't' })
  await seen(labels, 'work')
  await engine.terminate('terminated', 'enough')
  await seen(labels, 'interrupted')

  expect(await engine.result('terminated', { timeoutMs: 5000 })).toEqual({ state: 'terminated', reason: 'enough' })
  await expect(engine.terminate('terminated', 'again')).rejects.toMatchObject({ code: 'workflow-run-closed' })
  await engine.stop()
  expect(labels).toEqual(['work', 'interrupted'])
  expect(journal.of('terminated').at(-1)).toBe('terminated')
})

test('runs go on when the database drops every connection of the process', async () => {
  const { labels, activities } = createLife()
  const workflow = lifeWorkflow(async (ctx) => {
    for (let index = 0; index < 12; index += 1) await ctx.run(lifeSteps.work, { label: `work ${index}`, durationMs: 40, stubborn: false })
    const answer = await ctx.waitFor(proceed, { timeoutMs: 30_000 })
    return answer.received
  })
  const engine = await open({ workflow, activities, waitPollMs: 500 })
  const ids = ['dropped/1', 'dropped/2', 'dropped/3']
  for (const id of ids) await engine.start(lifeContract, null, { id, tenantId: 't' })
  const other = new Client({ connectionString: databaseUrl })
  await other.connect()
  for (const label of ['work 2', 'work 6', 'work 10']) {
    await seen(labels, label)
    await other.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()')
  }
  await other.end()
  const send = async (id: string) => engine.signal(id, proceed, null, { key: 'once' })
  for (const id of ids) await expect.poll(() => send(id).then(() => 'sent', String), { timeout: 10_000 }).toBe('sent')
  for (const id of ids) expect(await engine.result(id, { timeoutMs: 20_000 })).toEqual({ state: 'completed', value: true })
  await engine.stop()
})

test('a parked run survives a stop without noticing', async () => {
  const { labels, activities } = createLife()
  const workflow = lifeWorkflow(async (ctx) => {
    try {
      await ctx.waitFor(proceed)
      return 'went on'
    } catch (error) {
      labels.push('caught')
      throw error
    }
  })
  const engine = await open({ workflow, activities })
  await engine.start(lifeContract, null, { id: 'parked', tenantId: 't' })
  await engine.stop()
  const next = await open({ workflow, activities })
  await next.signal('parked', proceed, null)
  expect(await next.result('parked', { timeoutMs: 10_000 })).toEqual({ state: 'completed', value: 'went on' })
  expect(labels).toEqual([])
  await next.stop()
})

test('a run whose code changed under it is kept open and reported, and fixed code finishes it', async () => {
  const { labels, activities } = createLife()
  const version = (first: string) =>
    lifeWorkflow(async (ctx) => {
      if (first === 'work') await ctx.run(lifeSteps.work, { label: 'work', durationMs: 1, stubborn: false })
      else await ctx.run(lifeSteps.note, first)
      await ctx.waitFor(proceed)
      return first
    })
  const engine = await open({ workflow: version('note'), activities })
  await engine.start(lifeContract, null, { id: 'changed', tenantId: 't' })
  await seen(labels, 'note')
  await engine.stop()

  const stuck: StuckRun[] = []
  const wrong = await open({ workflow: version('work'), activities, onStuck: (run) => stuck.push(run) })
  await expect.poll(() => stuck.map(({ id }) => id), { timeout: 10_000 }).toEqual(['changed'])
  expect((await wrong.describe('changed'))?.state).toBe('running')
  await wrong.stop()

  const fixed = await open({ workflow: version('note'), activities })
  await fixed.signal('changed', proceed, null)
  expect(await fixed.result('changed', { timeoutMs: 10_000 })).toEqual({ state: 'completed', value: 'note' })
  expect(labels).toEqual(['note'])
  await fixed.stop()
})

test('a patched change keeps old runs on the old path and takes new runs on the new one', async () => {
  const { labels, activities } = createLife()
  const before = lifeWorkflow(async (ctx) => {
    await ctx.run(lifeSteps.note, 'old')
    await ctx.waitFor(proceed)
    return 'done'
  })
  const after = lifeWorkflow(async (ctx) => {
    if (await ctx.patched('a-step-before')) await ctx.run(lifeSteps.note, 'new')
    await ctx.run(lifeSteps.note, 'old')
    await ctx.waitFor(proceed)
    return 'done'
  })
  const engine = await open({ workflow: before, activities })
  await engine.start(lifeContract, null, { id: 'patched-old', tenantId: 't' })
  await seen(labels, 'old')
  await engine.stop()

  const next = await open({ workflow: after, activities })
  await next.start(lifeContract, null, { id: 'patched-new', tenantId: 't' })
  for (const id of ['patched-old', 'patched-new']) {
    await next.signal(id, proceed, null)
    expect(await next.result(id, { timeoutMs: 10_000 })).toEqual({ state: 'completed', value: 'done' })
  }
  expect(labels).toEqual(['old', 'new', 'old'])
  await next.stop()
})

test('a client starts, signals, cancels and reads runs that another process executes, and old runs are forgotten', async () => {
  const { labels, activities } = createLife()
  const workflow = lifeWorkflow(async (ctx, input) => {
    await ctx.setStatus({ waitingFor: 'proceed' })
    await ctx.waitFor(proceed)
    return ctx.run(lifeSteps.note, String(input))
  })
  const engine = await open({ workflow, activities })
  const client = await createDbosClientEngine({ databaseUrl, logger: silentLogger })
  expect(await client.start(lifeContract, 'a', { id: 'client/a', tenantId: 't' })).toEqual({ id: 'client/a', existing: false })
  expect(await client.start(lifeContract, 'a', { id: 'client/a', tenantId: 't' })).toEqual({ id: 'client/a', existing: true })
  await client.start(lifeContract, 'b', { id: 'client/b', tenantId: 't' })
  await client.signal('client/a', proceed, null)
  await client.cancel('client/b', 'not wanted')

  expect(await client.result('client/a', { timeoutMs: 10_000 })).toEqual({ state: 'completed', value: 'a' })
  expect(await client.result('client/b', { timeoutMs: 10_000 })).toEqual({ state: 'cancelled', reason: 'not wanted' })
  expect(await client.describe('client/a')).toMatchObject({ state: 'completed', tenantId: 't', status: { waitingFor: 'proceed' } })
  expect((await client.list({ idPrefix: 'client/' })).items.map(({ id, state }) => [id, state])).toEqual([
    ['client/a', 'completed'],
    ['client/b', 'cancelled'],
  ])
  expect(labels).toEqual(['a'])

  expect(await engine.forget({ closedBeforeMs: Date.now() + 60_000 })).toBeGreaterThanOrEqual(2)
  expect(await client.describe('client/a')).toBeNull()
  await client.stop()
  await engine.stop()
})
