import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { agentCards } from '@bizosaas/agents'
import { startAgentRun } from '@bizosaas/automation'
import { createPostgresAgentRunStore, createPostgresAllowedWorkStore, createPostgresWorkflowOutbox, migrateDbos } from '@bizosaas/automation/adapters'
import { createKeys, type Keys } from '@bizosaas/config'
import { contentSets, startWordPressSimulator, type WordPressSimulator } from '@bizosaas/connectors/simulators'
import { decideProposal } from '@bizosaas/governance'
import {
  createPostgresAllowedHosts,
  createPostgresConnectionStore,
  createPostgresModelSettings,
  createPostgresSecretStore,
} from '@bizosaas/integration/adapters'
import { completion } from '@bizosaas/integration/testing'
import { type ConnectionId, newId, systemClock, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeGovernance } from './compose/compose-governance.ts'
import { composeWork } from './compose/compose-work.ts'

const clock = systemClock
const folder = mkdtempSync(path.join(os.tmpdir(), 'worker-'))
const keyFile = path.join(folder, 'keys.json')
const firstPort = 20_000 + Math.floor(Math.random() * 30_000)

let db: TestDatabase
let given: Fixtures
let owner: UserActor
let keys: Keys
let worker: ChildProcess
let log = ''
const simulators: WordPressSimulator[] = []
const tenants: { tenantId: TenantId; connectionId: ConnectionId }[] = []

beforeAll(async () => {
  db = await createTestDatabase()
  await migrateDbos({ ownerUrl: db.ownerUrl, applicationRole: 'bizosaas_engine' })
  given = createFixtures(db)
  owner = await given.owner()
  keys = createKeys(keyFile)
  for (const set of Object.values(contentSets)) {
    const simulator = await startWordPressSimulator({ set })
    simulators.push(simulator)
    tenants.push(await connected(simulator))
  }
  worker = startWorker()
  await untilHealthy()
})
afterAll(async () => {
  worker.kill('SIGKILL')
  for (const simulator of simulators) await simulator.close()
  await db.drop()
  rmSync(folder, { recursive: true })
})

async function connected(simulator: WordPressSimulator) {
  const tenantId = await given.tenant({ isSimulated: true })
  const { siteUrl } = simulator.credentials
  const host = new URL(siteUrl).host
  await db.scopes.withPlatform('test', (scope) =>
    createPostgresAllowedHosts().allow(scope, { host, reason: 'simulator', by: 'test', at: clock.now() }),
  )
  const connection = await db.scopes.withTenant({ actor: given.system, tenantId }, async (scope) => {
    const found = {
      id: newId<ConnectionId>(),
      connectorId: 'wordpress',
      account: siteUrl,
      baseUrl: siteUrl,
      facts: {},
      isSimulated: true,
      at: clock.now(),
      by: 'test',
    }
    const kept = await createPostgresConnectionStore().connect(scope, found)
    await createPostgresSecretStore({ keys: [keys.secretKey], clock }).put(scope, {
      name: `connection:${kept.id}`,
      value: JSON.stringify(simulator.credentials),
    })
    return kept
  })
  return { tenantId, connectionId: connection.id }
}

function startWorker(): ChildProcess {
  const { tenant, agency, platform, engine } = db.urls
  const env = {
    ...process.env,
    BIZOSAAS_DATABASE_URL_TENANT: tenant,
    BIZOSAAS_DATABASE_URL_AGENCY: agency,
    BIZOSAAS_DATABASE_URL_PLATFORM: platform,
    BIZOSAAS_DATABASE_URL_ENGINE: engine,
    BIZOSAAS_PORT: String(firstPort),
    BIZOSAAS_KEY_FILE: keyFile,
  }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      log += chunk
    })
  }
  return child
}

async function ask(address: string): Promise<Response | null> {
  return globalThis.fetch(`http://127.0.0.1:${firstPort + 6}${address}`).catch(() => null)
}

async function isHealthy(): Promise<boolean> {
  if (worker.exitCode !== null) throw new Error(`the worker ended: ${log.slice(-3_000)}`)
  return (await ask('/healthz'))?.status === 200
}

async function untilHealthy(): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < 30_000; ) {
    if (await isHealthy()) return
    await sleep(100)
  }
  throw new Error(`the worker did not start: ${log.slice(-3_000)}`)
}

const deps = {
  agents: agentCards,
  allowedWork: createPostgresAllowedWorkStore(),
  runs: createPostgresAgentRunStore(),
  outbox: createPostgresWorkflowOutbox({ clock }),
  clock,
}

function start({ tenantId, connectionId }: (typeof tenants)[number]) {
  const connections = { find: async () => ({ connectionId, connectorId: 'wordpress', siteUrl: '', isSimulated: true }) }
  const call = { deps: { ...deps, connections }, actor: owner, input: { agentId: deps.agents[0]?.id ?? '', connectionId } }
  return db.scopes.withTenant({ actor: owner, tenantId }, (scope) => startAgentRun.run({ ...call, scope }))
}

async function one(text: string, values: readonly unknown[]) {
  return (await given.sql(text, values))[0]
}

test('both demo sites give proposals of many kinds, on the real engine, through the guard', async () => {
  for (const place of tenants) {
    await given.allowedAgent({ tenantId: place.tenantId, agentId: deps.agents[0]?.id ?? '' })
    await start(place)
  }
  await expect
    .poll(() => given.sql('select state, failure_code from agent_run'), { timeout: 50_000, interval: 200 })
    .toEqual(tenants.map(() => ({ state: 'done', failure_code: null })))
  const proposals = await given.sql("select title, state, finding_codes[1] as code from proposal where state = 'pending'")
  expect(proposals.length).toBeGreaterThanOrEqual(8)
  expect(new Set(proposals.map(({ code }) => code)).size).toBeGreaterThanOrEqual(4)
  expect((await ask('/metrics'))?.status).toBe(200)
})

test.each(['description-missing', 'image-alt-missing', 'title-too-short'])('an approved proposal for %s is live for a visitor', async (code) => {
  const row = await one("select tenant_id, id from proposal where $1 = any(finding_codes) and state = 'pending' limit 1", [code])
  const work = composeWork({ scopes: db.scopes, connections: undefined as never, clock })
  const governance = composeGovernance({ keys, runner: undefined as never, work })
  const input = { proposalId: row?.id, version: 1, verdict: 'approve' } as never
  await db.scopes.withTenant({ actor: owner, tenantId: row?.tenant_id as TenantId }, (scope) =>
    decideProposal.run({ deps: governance, actor: owner, scope, input }),
  )
  await expect
    .poll(async () => (await one('select state from proposal where id = $1', [row?.id]))?.state, { timeout: 40_000, interval: 100 })
    .toBe('verified')
})

test('stops drained on TERM', async () => {
  const begun = performance.now()
  worker.kill('SIGTERM')
  const [code] = await once(worker, 'exit')
  expect(code).toBe(0)
  expect(performance.now() - begun).toBeLessThan(8_000)
})

test('dies with its parent', async () => {
  worker = startWorker()
  await untilHealthy()
  worker.disconnect()
  const [code] = await once(worker, 'exit')
  expect(code).toBe(0)
})

/** A model that leaves its first question without an answer, and answers every other one with what is refused at once. */
async function startSilentModel(): Promise<{ server: Server; host: string; asked: () => number }> {
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    request.resume()
    if (asked > 1)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(completion('{"text":"See https://evil.example"}').body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked }
}

test('killed amid a question to a model, its run goes on after the next start, and nothing stays held', { timeout: 120_000 }, async () => {
  const [place] = tenants
  if (place === undefined) throw new TypeError('there is no tenant')
  const { tenantId } = place
  const { server, host, asked } = await startSilentModel()
  await db.scopes.withPlatform('test', (scope) => createPostgresAllowedHosts().allow(scope, { host, reason: 'model', by: 'test', at: clock.now() }))
  const secretKeys = [keys.secretKey]
  const settings = createPostgresModelSettings({ secrets: createPostgresSecretStore({ keys: secretKeys, clock }), keys: secretKeys })
  const price = { currency: 'EUR', inputMicros: 100_000, outputMicros: 400_000 }
  const caps = { monthCapMicros: 10_000_000, runCapMicros: 1_000_000 }
  const setting = { baseUrl: `http://${host}/v1`, model: 'small', price, ...caps, apiKey: null, updatedAt: new Date(), updatedBy: 'user:x' }
  await db.scopes.withTenant({ actor: owner, tenantId }, (scope) => settings.put(scope, setting))
  worker = startWorker()
  await untilHealthy()
  const { id } = await start(place)
  await expect.poll(asked, { timeout: 40_000, interval: 50 }).toBe(1)
  const [lost] = await given.sql('select amount_micros::int as held from budget_hold where run = $1 and settled_at is null', [id])
  expect(Number(lost?.held)).toBeGreaterThan(0)
  worker.kill('SIGKILL')
  await once(worker, 'exit')

  worker = startWorker()
  await untilHealthy()
  await expect
    .poll(async () => (await one('select state from agent_run where id = $1', [id]))?.state, { timeout: 60_000, interval: 200 })
    .toBe('done')
  const paid = await one('select sum(cost_micros)::int as micros from model_call where run_id = $1', [id])
  const books = await given.sql('select period, held_micros::int as held, spent_micros::int as spent from budget where tenant_id = $1', [tenantId])
  for (const { held, spent } of books) expect([held, spent]).toEqual([0, Number(paid?.micros) + Number(lost?.held)])
  expect(books).toHaveLength(2)
  expect(await given.sql("select ref from due where kind = 'budget-hold'")).toEqual([])
  server.closeAllConnections()
  server.close()
})
