import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { WorkflowClient } from '@bizosaas/workflow-kit'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDbosClientEngine } from './create-dbos-client-engine.ts'
import { createEngineDatabase, silentLogger } from './testing/engine-database.ts'
import { effectTables, goOn, killContract, stepsPerRun } from './testing/kill-workflow.ts'

const database = await createEngineDatabase()
const owner = new Client({ connectionString: database.ownerUrl })
const processes = new Set<ChildProcess>()
const script = fileURLToPath(new URL('testing/engine-process.ts', import.meta.url))
let client: WorkflowClient

beforeAll(async () => {
  await owner.connect()
  await owner.query(effectTables)
  client = await createDbosClientEngine({ databaseUrl: database.databaseUrl, logger: silentLogger })
})

afterAll(async () => {
  for (const process of processes) process.kill('SIGKILL')
  await client.stop()
  await owner.end()
  await database.drop()
})

async function startProcess(): Promise<ChildProcess> {
  const worker = fork(script, [database.databaseUrl, database.ownerUrl], { stdio: 'inherit', execArgv: ['--disable-warning=ExperimentalWarning'] })
  processes.add(worker)
  await once(worker, 'message')
  return worker
}

async function kill(worker: ChildProcess): Promise<void> {
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  processes.delete(worker)
}

async function count(table: 'call' | 'effect', prefix: string): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from public.outside_${table} where key like $1`, [`${prefix}%`])
  return rows[0]?.n ?? 0
}

async function startRuns(prefix: string, runs: number): Promise<readonly string[]> {
  const ids = Array.from({ length: runs }, (_, n) => `${prefix}/${n}`)
  await Promise.all(ids.map((id, n) => client.start(killContract, n, { id, tenantId: `tenant-${n % 3}` })))
  return ids
}

async function expectAllDone(ids: readonly string[], prefix: string): Promise<void> {
  const results = await Promise.all(ids.map((id) => client.result(id, { timeoutMs: 40_000 })))
  expect(results).toEqual(ids.map((_, n) => ({ state: 'completed', value: 10_000 + n })))
  expect(await count('effect', prefix)).toBe(ids.length * stepsPerRun)
}

const reached = (prefix: string, effects: number) =>
  expect.poll(() => count('effect', prefix), { interval: 10, timeout: 20_000 }).toBeGreaterThanOrEqual(effects)

test('kill -9 at any moment loses no run and doubles no keyed effect', async () => {
  const ids = await startRuns('killed', 40)
  const sendAll = () => Promise.all(ids.map((id) => client.signal(id, goOn, null, { key: 'once' })))
  for (const effects of [10, 60, 110]) {
    const worker = await startProcess()
    await reached('killed', effects)
    await kill(worker)
    if (effects === 60) await sendAll()
  }
  const last = await startProcess()
  await expectAllDone(ids, 'killed')
  await kill(last)
  const repeated = (await count('call', 'killed')) - (await count('effect', 'killed'))
  expect(repeated).toBeGreaterThanOrEqual(0)
})

test('a second process takes over the runs of a dead one at once', async () => {
  const [first, second] = await Promise.all([startProcess(), startProcess()])
  const ids = await startRuns('taken', 30)
  await Promise.all(ids.map((id) => client.signal(id, goOn, null)))
  await reached('taken', 20)
  await kill(first)
  const killedAt = Date.now()
  await expectAllDone(ids, 'taken')
  expect(Date.now() - killedAt).toBeLessThan(15_000)
  await kill(second)
})
