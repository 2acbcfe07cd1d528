import { agentCards, findingAdvice } from '@bizosaas/agents'
import { auditRunIds, dismissFinding, readSiteAudit, recallMemory, startAgentRun } from '@bizosaas/automation'
import {
  createOutboxRelay,
  createPostgresAgentMemoryStore,
  createPostgresAgentRunStore,
  createPostgresFindingStore,
  createPostgresRunJournal,
  createPostgresRunRecordStore,
  createPostgresSiteAuditStore,
  createPostgresWorkflowOutbox,
  journaledActivities,
  type OutboxRelay,
} from '@bizosaas/automation/adapters'
import type { Keys } from '@bizosaas/config'
import { contentSets, startWordPressSimulator } from '@bizosaas/connectors/simulators'
import { createListener, type Listener } from '@bizosaas/db'
import { createEgress } from '@bizosaas/egress'
import { createExecutor, decideProposal, type GovernanceParts } from '@bizosaas/governance'
import { createPostgresAuditTrail } from '@bizosaas/governance/adapters'
import { createPostgresProspectStore, createProspectRetention } from '@bizosaas/identity/adapters'
import { createPostgresModelSettings, createPostgresSecretStore } from '@bizosaas/integration/adapters'
import { completion, type ScriptedModel, startScriptedModel } from '@bizosaas/integration/testing'
import { appError, newId, systemClock, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { createInMemoryEngine, type InMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { auditSite, executeProposal, runAgent, seoHealthGuardian, startAgent, verifyChange } from '@bizosaas/workflows'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anotherSentence } from '../testing/another-sentence.ts'
import { connectionId, type Simulator, simulatedIntegration } from '../testing/simulated-integration.ts'
import { agents } from './agents.ts'
import { composeActivities } from './compose-activities.ts'
import { composeGovernance } from './compose-governance.ts'
import { composeSchedules } from './compose-schedules.ts'
import { composeSources } from './compose-sources.ts'
import { createModelParts } from './create-model-parts.ts'
import { createPublicSiteReader } from './create-public-site-reader.ts'
import { createSiteReader } from './create-site-reader.ts'
import type { IntegrationParts } from './integration-parts.ts'
import { outboxHandlers } from './outbox-handlers.ts'

const clock = systemClock
const records = createPostgresRunRecordStore()
const keys = { sealKey: Buffer.alloc(32, 7).toString('base64'), secretKey: Buffer.alloc(32, 8).toString('base64') } as Keys
const stores = { runs: createPostgresAgentRunStore(), records, findings: createPostgresFindingStore(), memories: createPostgresAgentMemoryStore() }

let db: TestDatabase
let given: Fixtures
let owner: UserActor
let tenantId: TenantId
let simulator: Simulator
let integration: IntegrationParts
let governance: GovernanceParts
let engine: InMemoryEngine
let relay: OutboxRelay
let model: ScriptedModel
let listener: Listener

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
  tenantId = await given.tenant({ isSimulated: true })
  const [set] = Object.values(contentSets)
  if (set === undefined) throw new TypeError('the simulator has no site')
  simulator = await startWordPressSimulator({ set })
  model = await startScriptedModel()
  integration = simulatedIntegration(simulator)
  const { preview } = integration.runner
  integration.runner.preview = async (call) => {
    if (call.actionId.endsWith('alt')) throw appError('vendor-page-builder')
    return preview(call)
  }
  governance = composeGovernance({ keys, runner: integration.runner, clock })
  const { scopes } = db
  const sites = createSiteReader({ integration, clock })
  const publicSites = createPublicSiteReader({ egress: integration.publicEgress, clock, delayMs: 5 })
  const activities = composeActivities({
    scopes,
    clock,
    agents,
    cards: agentCards,
    sources: composeSources({ scopes, clock, integration, sites, publicSites, governance, ...stores }),
    sites,
    integration,
    governance,
    executor: createExecutor({ ...governance, scopes }),
    models: createModelParts({ scopes, clock, egress: integration.egress, secretKey: keys.secretKey, defaultModel: null }),
    ...stores,
  })
  const journal = createPostgresRunJournal({ scopes })
  engine = createInMemoryEngine({
    workflows: [executeProposal, verifyChange, runAgent, auditSite, seoHealthGuardian, startAgent],
    activities: journaledActivities(activities, { journal, clock }),
    journal,
  })
  listener = createListener({ url: db.urls.platform })
  relay = createOutboxRelay({ scopes, listener, clock, handlers: outboxHandlers({ engine, scopes, governance, clock }) })
  await relay.start()
})
afterAll(async () => {
  await relay.stop()
  await engine.stop()
  await listener.close()
  await integration.close()
  await simulator.close()
  await model.close()
  await db.drop()
})

const outbox = createPostgresWorkflowOutbox({ clock })
const start = (of = tenantId) =>
  db.scopes.withTenant({ actor: owner, tenantId: of }, (scope) =>
    startAgentRun.run({
      deps: {
        agents: agentCards,
        connections: integration.connections,
        outbox,
        clock,
        runs: stores.runs,
      },
      actor: owner,
      scope,
      input: { agentId: agents[0].id, connectionId },
    }),
  )
const stateOf = async (id: unknown) => (await given.sql('select state from proposal where id = $1', [id]))[0]?.state
const runOf = async (id: string) =>
  (await given.sql('select state, counts, abstentions, proposal_ids, failure_code from agent_run where id = $1', [id]))[0]

test('from a person pressing start to proposals that wait, each with evidence, reasoning and a real preview', async () => {
  const { id } = await start()
  await expect.poll(async () => (await runOf(id))?.state, { timeout: 30_000 }).not.toMatch(/queued|running/)
  const run = await runOf(id)
  expect(run).toMatchObject({ state: 'done', failure_code: null })
  const proposals = await given.sql(
    `select p.title, p.state, p.is_simulated, v.content from proposal p join proposal_version v on v.proposal_id = p.id where p.tenant_id = $1 order by p.id`,
    [tenantId],
  )
  expect(proposals.length).toBeGreaterThanOrEqual(5)
  for (const { state, content, is_simulated: isSimulated } of proposals as readonly {
    state: string
    content: { evidenceIds: string[]; pros: string[]; reasoning: string }
    is_simulated: boolean
  }[]) {
    expect([state, isSimulated]).toEqual(['pending', true])
    expect(content.evidenceIds.length).toBeGreaterThan(0)
    expect(content.pros.length).toBeGreaterThan(0)
  }
  const reasons = ((run?.abstentions ?? []) as readonly { reason: string }[]).map(({ reason }) => reason)
  expect(reasons.some((reason) => reason.includes('page builder'))).toBe(true)
})

test('approved, sent, read back, and seen by a visitor: verified', async () => {
  const [row] = await given.sql(
    "select id, version from proposal where tenant_id = $1 and 'description-missing' = any(finding_codes) and state = 'pending' limit 1",
    [tenantId],
  )
  await db.scopes.withTenant({ actor: owner, tenantId }, (scope) =>
    decideProposal.run({ deps: governance, actor: owner, scope, input: { proposalId: row?.id, version: 1, verdict: 'approve' } as never }),
  )
  await expect.poll(() => stateOf(row?.id), { timeout: 20_000 }).toBe('verified')
  const effects = await given.sql('select state from effect where proposal_id = $1', [row?.id])
  expect(effects.length).toBeGreaterThan(3)
  expect(new Set(effects.map(({ state }) => state))).toEqual(new Set(['done']))
  const journal = await given.sql('select workflow, state, started_by from workflow_run where tenant_id = $1 order by order_id', [tenantId])
  await expect.poll(async () => (await given.sql("select state from workflow_run where workflow = 'verify-change'"))[0]?.state).toBe('done')
  expect(journal.map(({ workflow }) => workflow)).toEqual(['run-agent', 'execute-proposal', 'verify-change'])
  expect(journal[0]?.started_by).toBe(`user:${owner.userId}`)
})

test('what people said no to is remembered with their reasons, and the next run proposes nothing for it', async () => {
  const asOwner = { actor: owner, tenantId }
  const agentId = agents[0].id
  const [rejected] = await given.sql(
    "select id from proposal where tenant_id = $1 and 'title-too-short' = any(finding_codes) and state = 'pending'",
    [tenantId],
  )
  const [finding] = await given.sql("select id from finding where tenant_id = $1 and code = 'image-alt-missing' limit 1", [tenantId])
  await db.scopes.withTenant(asOwner, async (scope) => {
    const input = { proposalId: rejected?.id, version: 1, verdict: 'reject', comment: 'Not our tone.' } as never
    await decideProposal.run({ deps: governance, actor: owner, scope, input })
    const deps = { ...stores, audit: createPostgresAuditTrail(), clock }
    await dismissFinding.serve({ deps, actor: owner, scope, input: { findingId: finding?.id, reason: 'A mere ornament.' } })
  })
  const { id } = await start()
  await expect.poll(async () => (await runOf(id))?.state, { timeout: 30_000 }).toBe('done')
  const run = await runOf(id)
  const reasons = ((run?.abstentions ?? []) as readonly { reason: string }[]).map(({ reason }) => reason)
  expect(reasons).toContainEqual(expect.stringMatching(/^A person rejected the change for it on .*: “Not our tone.”$/))
  expect(reasons).toContain('A person dismissed this finding: “A mere ornament.”')
  const recall = (of: TenantId) =>
    db.scopes.withTenant({ actor: owner, tenantId: of }, (scope) =>
      recallMemory({ deps: { ...stores, proposals: governance.proposals }, scope, agentId }),
    )
  const memory = await recall(tenantId)
  expect(await recall(await given.tenant())).toEqual({ changes: [], dismissed: [], patterns: [], records: [] })
  expect(new Set(memory.changes.map(({ answer }) => answer))).toEqual(new Set(['accepted', 'rejected']))
  expect(memory.records.find(({ code }) => code === 'title-too-short')).toMatchObject({ accepted: 0, rejected: expect.any(Number) })
})

test('a second run proposes only what is neither done nor waiting, and calls the rest fixed', async () => {
  const before = await given.sql('select count(*)::int as n from proposal where tenant_id = $1', [tenantId])
  const { id } = await start()
  await expect.poll(async () => (await runOf(id))?.state, { timeout: 30_000 }).toBe('done')
  const after = await given.sql('select count(*)::int as n from proposal where tenant_id = $1', [tenantId])
  expect(after).toEqual(before)
  const fixed = await given.sql("select count(*)::int as n from finding where state = 'fixed' and code = 'description-missing'")
  expect(fixed[0]?.n).toBeGreaterThan(3)
})

test('with a model its words are proposed, and the text of the rules stands beside them on the card', async () => {
  const other = await given.tenant({ isSimulated: true })
  const settings = createPostgresModelSettings({ secrets: createPostgresSecretStore({ keys: [keys.secretKey] }), keys: [keys.secretKey] })
  const price = { currency: 'EUR', inputMicros: 100_000, outputMicros: 400_000 }
  const caps = { monthCapMicros: 10_000_000, runCapMicros: 1_000_000 }
  const setting = { baseUrl: model.baseUrl, model: 'small', price, ...caps, apiKey: 'sk-worker-canary', updatedAt: new Date(), updatedBy: 'user:x' }
  await db.scopes.withTenant({ actor: owner, tenantId: other }, (scope) => settings.put(scope, setting))
  model.script(completion('{"text":"See https://evil.example"}'), anotherSentence)
  const { id } = await start(other)
  await expect.poll(async () => (await runOf(id))?.state, { timeout: 30_000 }).toBe('done')
  const calls = await given.sql('select verdict, reason, messages, output, cost_micros from model_call where run_id = $1 order by asked_at', [id])
  expect(calls.slice(0, 2)).toMatchObject([{ verdict: 'rejected' }, { verdict: 'accepted' }])
  expect(model.seen[0]?.authorization).toBe('Bearer sk-worker-canary')
  const versions = await given.sql('select content from proposal_version where tenant_id = $1', [other])
  const actions = versions.flatMap(({ content }) => (content as { actions: { rulesText?: string; input: { description?: string } }[] }).actions)
  expect(actions.some(({ rulesText, input }) => rulesText !== undefined && rulesText !== input.description)).toBe(true)
  expect(JSON.stringify([calls, versions])).not.toMatch(/canary/)
  const [month] = await given.sql("select held_micros, spent_micros from budget where tenant_id = $1 and period like '2%'", [other])
  const paid = calls.reduce((sum, call) => sum + Number(call.cost_micros), 0)
  expect([month?.held_micros, month?.spent_micros].map(Number)).toEqual([0, paid])
})

test('a schedule sets the agent to work as a person does', async () => {
  const { schedules, relay: scheduler } = composeSchedules({ scopes: db.scopes, listener, engine, clock, logger: { warn: () => {} } })
  await scheduler.start()
  const input = { agentId: agents[0].id, connectionId }
  const nightly = { workflow: 'start-agent', input, cron: '0 3 * * *', timeZone: 'Europe/Berlin', overlap: 'skip' } as const
  const spec = { id: 'nightly', ...nightly, catchUpSeconds: 3600, jitterSeconds: 0, staggerSeconds: 600 }
  const { runId } = await db.scopes.withTenant({ actor: given.system, tenantId }, async (scope) => {
    await schedules.put(scope, spec)
    return schedules.trigger(scope, 'nightly')
  })
  const begun = () => given.sql("select state, started_by from agent_run where started_by = 'system:scheduler'")
  await expect.poll(begun, { timeout: 30_000 }).toEqual([{ state: 'done', started_by: 'system:scheduler' }])
  expect(await given.sql('select state, started_by from workflow_run where id = $1', [runId])).toEqual([
    { state: 'done', started_by: 'schedule:nightly' },
  ])
  await scheduler.stop()
})

const prospects = createPostgresProspectStore()
const siteAudits = createPostgresSiteAuditStore()

/** As `beginSiteAudit` does, for an address it would refuse. */
async function audit(siteUrl: string, leavesAt: Date): Promise<TenantId> {
  const id = newId<TenantId>()
  const createdAt = clock.now()
  await db.scopes.withPlatform('test', (scope) => prospects.add(scope, { id, name: 'small.site', createdAt, leavesAt, beganBy: null }))
  await db.scopes.withTenant({ actor: given.system, tenantId: id }, async (scope) => {
    await siteAudits.add(scope, { siteUrl, source: 'agency', startedBy: 'system:test', createdAt })
    await outbox.start(scope, { runId: auditRunIds(id).audit, workflow: 'audit-site', input: { siteUrl }, startedBy: 'system:test' })
  })
  return id
}

const readAudit = (id: TenantId, actor: UserActor = owner) =>
  db.scopes.withTenant({ actor, tenantId: id }, (scope) => readSiteAudit({ deps: { siteAudits, runs: stores.runs, records, findingAdvice }, scope }))

test('an audit shows what a first look found, then the whole, each with what was read, and proposes nothing; nobody else sees it', async () => {
  const begun = performance.now()
  const id = await audit(`${simulator.url}/`, new Date('2000-01-01'))
  await expect.poll(async () => (await readAudit(id)).items.length, { timeout: 10_000, interval: 50 }).toBeGreaterThan(0)
  expect(performance.now() - begun).toBeLessThan(10_000)
  await expect.poll(async () => (await readAudit(id)).state, { timeout: 40_000, interval: 100 }).toBe('done')
  const { pages, items, failure, leavesAt } = await readAudit(id)
  expect([pages > 5, items.length > 3, items.length <= 12, failure, leavesAt]).toEqual([true, true, true, null, '2000-01-01T00:00:00.000Z'])
  for (const { title, remedy, samples } of items) {
    expect([title.length > 5, remedy.length > 5, samples.length > 0]).toEqual([true, true, true])
    expect(samples.every(({ detail, evidence }) => detail !== '' && evidence !== null)).toBe(true)
  }
  expect(await given.sql('select 1 from proposal where tenant_id = $1', [id])).toEqual([])
  const stranger = await given.member({ tenantId, role: 'tenant_admin' })
  await expect(readAudit(id, stranger)).rejects.toMatchObject({ code: 'tenant-not-found' })
  const seen = await db.scopes.withAgency({ actor: owner }, (scope) => stores.runs.list(scope, { limit: 100 }))
  expect(seen.items.filter((run) => run.tenant.id === id)).toEqual([])
})

test('a prospect leaves with every row when its time is over, and nobody else does', async () => {
  const sweep = () => createProspectRetention({ scopes: db.scopes, prospects, clock }).sweep()
  const [leaving] = await given.sql("select id from tenant where status = 'prospect'")
  const staying = await audit(`${simulator.url}/`, new Date(Date.now() + 86_400_000))
  expect(await sweep()).toBe(1)
  const tables = await given.sql(
    "select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name) where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'",
  )
  expect(tables.length).toBeGreaterThan(25)
  for (const { name } of tables) expect([name, await given.sql(`select 1 from ${name} where tenant_id = $1`, [leaving?.id])]).toEqual([name, []])
  expect(await given.sql('select 1 as there from tenant where id = any($1)', [[tenantId, staying]])).toHaveLength(2)
})

test('as the product composes it, an audit reaches no private address, whatever was allowed, and says so', async () => {
  const egress = createEgress({ allowPrivateHosts: async () => false })
  const read = (url: string) =>
    createPublicSiteReader({ egress, clock }).read({
      tenantId,
      site: { url, mostPages: 3, mostMs: 1_000 },
      onPage: async () => {},
      readBefore: async function* () {},
      lastRead: async () => null,
      signal: new AbortController().signal,
    })
  await expect(read(`${simulator.url}/`)).rejects.toMatchObject({ code: 'audit-address-internal' })
  await expect(read('http://aire-plumbing.simulated.test/')).rejects.toMatchObject({ code: 'audit-name-unknown' })
  await egress.close()
})
