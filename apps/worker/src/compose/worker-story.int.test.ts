import { agentCards, usualRoutines } from '@bizosaas/agents'
import { dismissFinding, recallMemory, startAgentRun, suggestWork, type WorkParts } from '@bizosaas/automation'
import {
  createOutboxRelay,
  createPostgresAgentMemoryStore,
  createPostgresAgentRunStore,
  createPostgresFindingStore,
  createPostgresRunJournal,
  createPostgresRunRecordStore,
  createPostgresWorkflowOutbox,
  journaledActivities,
  type OutboxRelay,
} from '@bizosaas/automation/adapters'
import { contentSets, startWordPressSimulator } from '@bizosaas/connectors/simulators'
import { createListener, type Listener } from '@bizosaas/db'
import { createExecutor, decideProposal, type GovernanceParts } from '@bizosaas/governance'
import { createPostgresAuditTrail } from '@bizosaas/governance/adapters'
import { type AgentRunId, appError, newId, systemClock, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { signal } from '@bizosaas/workflow-kit'
import { createInMemoryEngine, type InMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { executeProposal, runAgent, seoHealthGuardian, startAgent, verifyChange, workflowCards } from '@bizosaas/workflows'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectionId, type Simulator, simulatedIntegration } from '../testing/simulated-integration.ts'
import { agents } from './agents.ts'
import { composeActivities } from './compose-activities.ts'
import { composeGovernance } from './compose-governance.ts'
import { composeSchedules } from './compose-schedules.ts'
import { composeSources } from './compose-sources.ts'
import { composeWork } from './compose-work.ts'
import { createGuardedEngine } from './create-guarded-engine.ts'
import { createSiteReader } from './create-site-reader.ts'
import type { IntegrationParts } from './integration-parts.ts'
import { outboxHandlers } from './outbox-handlers.ts'

const clock = systemClock
const records = createPostgresRunRecordStore()
const stores = { runs: createPostgresAgentRunStore(), records, findings: createPostgresFindingStore(), memories: createPostgresAgentMemoryStore() }
const keys = { sealKey: Buffer.alloc(32, 7).toString('base64') } as never

let db: TestDatabase
let given: Fixtures
let owner: UserActor
let tenantId: TenantId
let simulator: Simulator
let integration: IntegrationParts
let work: WorkParts
let governance: GovernanceParts
let engine: InMemoryEngine
let starts: ReturnType<typeof createGuardedEngine>
let relay: OutboxRelay
let listener: Listener

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
  tenantId = await given.tenant({ isSimulated: true })
  const [set] = Object.values(contentSets)
  if (set === undefined) throw new TypeError('the simulator has no site')
  simulator = await startWordPressSimulator({ set })
  integration = simulatedIntegration(simulator)
  const { preview } = integration.runner
  integration.runner.preview = async (call) => {
    if (call.actionId.endsWith('alt')) throw appError('vendor-page-builder')
    return preview(call)
  }
  const { scopes } = db
  work = composeWork({ scopes, connections: integration.connections, clock })
  governance = composeGovernance({ keys, runner: integration.runner, work })
  const sites = createSiteReader({ integration, clock })
  const activities = composeActivities({
    scopes,
    clock,
    agents,
    cards: agentCards,
    sources: composeSources({ scopes, clock, integration, sites, governance, ...stores }),
    sites,
    integration,
    governance,
    executor: createExecutor({ ...governance, scopes }),
    allowedWork: work.allowedWork,
    ...stores,
  })
  const journal = createPostgresRunJournal({ scopes })
  engine = createInMemoryEngine({
    workflows: [executeProposal, verifyChange, runAgent, seoHealthGuardian, startAgent],
    activities: journaledActivities(activities, { journal, clock }),
    journal,
  })
  listener = createListener({ url: db.urls.platform })
  starts = createGuardedEngine({ engine, scopes, allowedWork: work.allowedWork, workflows: workflowCards })
  relay = createOutboxRelay({ scopes, listener, clock, handlers: outboxHandlers({ engine: starts, scopes, governance, clock }) })
  await relay.start()
})
afterAll(async () => {
  await relay.stop()
  await engine.stop()
  await listener.close()
  await integration.close()
  await simulator.close()
  await db.drop()
})

const outbox = createPostgresWorkflowOutbox({ clock })
const start = () =>
  db.scopes.withTenant({ actor: owner, tenantId }, (scope) =>
    startAgentRun.run({
      deps: {
        agents: agentCards,
        allowedWork: work.allowedWork,
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

const agentId = agents[0].id
const runsOf = (workflow: string) =>
  given.sql('select state, error_code from workflow_run where tenant_id = $1 and workflow = $2', [tenantId, workflow])

test('before approval a person who presses start is refused, and nothing is queued', async () => {
  await expect(start()).rejects.toMatchObject({ code: 'agent-not-allowed' })
  expect(await given.sql('select 1 from agent_run where tenant_id = $1', [tenantId])).toEqual([])
})

test('before approval a schedule that came to be by force starts no agent', async () => {
  const scheduling = composeSchedules({ scopes: db.scopes, listener, engine: starts, clock, logger: { warn: () => {} } })
  await scheduling.relay.start()
  const rhythm = { cron: '0 3 * * *', timeZone: 'Europe/Berlin', overlap: 'skip', catchUpSeconds: 60, jitterSeconds: 0, staggerSeconds: 0 } as const
  await db.scopes.withTenant({ actor: given.system, tenantId }, async (scope) => {
    await work.schedules.put(scope, { id: 'forced', workflow: 'start-agent', input: { agentId, connectionId }, ...rhythm })
    await work.schedules.trigger(scope, 'forced')
  })
  await expect.poll(() => runsOf('start-agent'), { timeout: 10_000 }).toEqual([{ state: 'failed', error_code: 'agent-not-allowed' }])
  await scheduling.relay.stop()
  await db.scopes.withTenant({ actor: given.system, tenantId }, (scope) => work.schedules.remove(scope, 'forced'))
  expect(await given.sql('select 1 from agent_run where tenant_id = $1', [tenantId])).toEqual([])
})

test('before approval a signal starts nothing', async () => {
  const runId = `${tenantId}/seo-health-guardian/never`
  await expect(engine.signal(runId, signal('go'), null)).rejects.toMatchObject({ code: 'workflow-run-closed' })
  expect(await runsOf('seo-health-guardian')).toEqual([])
})

test('before approval a row that asks for a workflow is refused and done with, and one that asks for an agent reads nothing', async () => {
  const guardian = { runId: `${tenantId}/seo-health-guardian/1`, workflow: 'seo-health-guardian', input: { connectionId }, startedBy: 'system:test' }
  const run = newId<AgentRunId>()
  const agentRun = {
    runId: `${tenantId}/run-agent/${run}`,
    workflow: 'run-agent',
    input: { runId: run, agentId, connectionId },
    startedBy: 'system:test',
  }
  await db.scopes.withTenant({ actor: given.system, tenantId }, async (scope) => {
    await outbox.start(scope, guardian)
    await outbox.start(scope, agentRun)
  })
  await expect.poll(() => runsOf('run-agent'), { timeout: 10_000 }).toEqual([{ state: 'failed', error_code: 'agent-not-allowed' }])
  const waiting = () => given.sql("select ref from outbox where tenant_id = $1 and kind = 'workflow-start' and done_at is null", [tenantId])
  await expect.poll(waiting, { timeout: 10_000 }).toEqual([])
  expect(await runsOf('seo-health-guardian')).toEqual([])
  const refused = "select body::jsonb -> 'detail' ->> 'workflow' as workflow from audit_record where tenant_id = $1 and event = 'work-refused'"
  expect(await given.sql(refused, [tenantId])).toEqual([{ workflow: 'seo-health-guardian' }])
  expect(await given.sql('select 1 from crawl where tenant_id = $1', [tenantId])).toEqual([])
})

test('the usual routines are proposed by the platform, approved by the owner, and stand with their schedules', async () => {
  const deps = { ...governance, ...work, routines: usualRoutines }
  const suggest = () => suggestWork.run({ deps, actor: owner, tenantId, scopes: db.scopes, input: {} })
  const suggested = await suggest()
  expect(suggested).toMatchObject({ state: 'pending' })
  expect(await suggest()).toEqual(suggested)
  const proposalId = 'proposalId' in suggested ? suggested.proposalId : null
  await db.scopes.withTenant({ actor: owner, tenantId }, (scope) =>
    decideProposal.run({ deps: governance, actor: owner, scope, input: { proposalId, version: 1, verdict: 'approve' } as never }),
  )
  await expect.poll(() => stateOf(proposalId), { timeout: 10_000 }).toBe('executed')
  const schedules = await given.sql('select id, cron, is_paused, next_at from schedule where tenant_id = $1 order by id', [tenantId])
  expect(schedules).toMatchObject([{ id: 'infra-sentinel' }, { cron: '0 2 * * 1', is_paused: false, next_at: expect.any(Date) }])
  expect(await suggest()).toEqual({ proposalId: null, state: null })
})

test('from a person pressing start to proposals that wait, each with evidence, reasoning and a real preview', async () => {
  const { id } = await start()
  await expect.poll(async () => (await runOf(id))?.state, { timeout: 30_000 }).not.toMatch(/queued|running/)
  const run = await runOf(id)
  expect(run).toMatchObject({ state: 'done', failure_code: null })
  const proposals = await given.sql(
    `select p.title, p.state, p.is_simulated, v.content from proposal p join proposal_version v on v.proposal_id = p.id
     where p.tenant_id = $1 and p.kind = 'change' order by p.id`,
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
  const [begun, ...rest] = journal.slice(-3)
  expect([begun, ...rest].map((run) => run?.workflow)).toEqual(['run-agent', 'execute-proposal', 'verify-change'])
  expect(begun?.started_by).toBe(`user:${owner.userId}`)
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

test('a schedule sets the agent to work as a person does', async () => {
  const { schedules, relay: scheduler } = composeSchedules({ scopes: db.scopes, listener, engine: starts, clock, logger: { warn: () => {} } })
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
