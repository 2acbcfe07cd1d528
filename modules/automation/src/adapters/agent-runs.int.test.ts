import { createPostgresAuditTrail } from '@bizosaas/governance/adapters'
import { type AgentRunId, type ConnectionId, newId, systemClock, type TenantId, toId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import type { RunChange } from '@bizosaas/workflow-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Thought } from '../domain/thought.ts'
import { dismissFinding } from '../services/dismiss-finding.ts'
import { getAgentRun } from '../services/get-agent-run.ts'
import { getAgentRunRecord } from '../services/get-agent-run-record.ts'
import { getWorkflow } from '../services/get-workflow.ts'
import { getWorkflowRun } from '../services/get-workflow-run.ts'
import { listAgentRuns } from '../services/list-agent-runs.ts'
import { listAgents } from '../services/list-agents.ts'
import { listFindings } from '../services/list-findings.ts'
import { listWorkflowRuns } from '../services/list-workflow-runs.ts'
import { listWorkflows } from '../services/list-workflows.ts'
import { restoreFinding } from '../services/restore-finding.ts'
import { startAgentRun } from '../services/start-agent-run.ts'
import { createPostgresAgentRunStore } from './postgres-agent-run-store.ts'
import { createPostgresCrawlStore } from './postgres-crawl-store.ts'
import { createPostgresFindingStore } from './postgres-finding-store.ts'
import { createPostgresRunJournal } from './postgres-run-journal.ts'
import { createPostgresRunRecordStore } from './postgres-run-record-store.ts'
import { createPostgresWorkflowOutbox } from './postgres-workflow-outbox.ts'
import { createPostgresWorkflowRunStore } from './postgres-workflow-run-store.ts'

let db: TestDatabase
let given: Fixtures
let owner: UserActor
beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
})
afterAll(() => db.drop())

const connectionId = newId<ConnectionId>()
const agent = { id: 'seo', crew: 'content', title: 'SEO', goal: 'g', actions: [], needs: ['acme'], reads: [] }
const workflow = { id: 'w', version: 1, title: 'W', purpose: 'p', needsApproval: false }
const parts = {
  agents: [agent, { ...agent, id: 'idle' }],
  workflows: [workflow, { ...workflow, id: 'never', title: 'Never' }],
  allowedWork: { isAllowed: async () => true },
  runs: createPostgresAgentRunStore(),
  workflowRuns: createPostgresWorkflowRunStore(),
  findings: createPostgresFindingStore(),
  crawls: createPostgresCrawlStore(),
  outbox: createPostgresWorkflowOutbox({ clock: systemClock }),
  connections: { find: async () => ({ connectionId, connectorId: 'acme', siteUrl: 'https://a.example/', isSimulated: true }) },
  audit: createPostgresAuditTrail(),
  clock: systemClock,
}

type Told = Partial<RunChange> & Pick<RunChange, 'id' | 'workflow'>

function tell(tenantId: TenantId, change: Told) {
  const begun = { version: 1, parentId: null, input: {}, startedBy: 'system:test', startedAt: new Date(), state: 'running' as const }
  const open = { status: null, outcome: null, closedAt: null }
  return createPostgresRunJournal({ scopes: db.scopes }).record(tenantId, [{ tenantId, ...begun, ...open, ...change }])
}

function start(tenantId: TenantId, input: Record<string, unknown> = {}) {
  return db.scopes.withTenant({ actor: owner, tenantId }, (scope) =>
    startAgentRun.run({ deps: parts, actor: owner, scope, input: { agentId: 'seo', connectionId, ...input } as never }),
  )
}
const asAgency = <T>(actor: UserActor, fn: (scope: never) => Promise<T>) => db.scopes.withAgency({ actor }, (scope) => fn(scope as never))

test('queues a run and the start of its workflow in one transaction, and refuses a second one of the same agent', async () => {
  const [ours, theirs] = await given.twoTenants()
  const run = await start(ours)
  expect(run).toMatchObject({
    state: 'queued',
    agentId: 'seo',
    isSimulated: true,
    tenant: { id: ours },
    startedBy: `user:${owner.userId}`,
    failure: null,
  })
  const [row] = await given.sql('select kind, payload from outbox where tenant_id = $1', [ours])
  expect(row).toMatchObject({
    kind: 'workflow-start',
    payload: { workflow: 'run-agent', input: { runId: run.id, agentId: 'seo', connectionId } },
  })
  await expect(start(ours)).rejects.toMatchObject({ code: 'agent-run-in-flight' })
  expect((await start(theirs)).state).toBe('queued')
})

test('two people who start the same agent at once get one run', async () => {
  const [ours] = await given.twoTenants()
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => start(ours)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await given.sql('select 1 from outbox where tenant_id = $1', [ours])).toHaveLength(1)
})

test('refuses an unknown agent and a connection that is not there', async () => {
  const [ours] = await given.twoTenants()
  await expect(start(ours, { agentId: 'nobody' })).rejects.toMatchObject({ code: 'agent-not-found' })
  const deps = { ...parts, connections: { find: async () => null } }
  const run = db.scopes.withTenant({ actor: owner, tenantId: ours }, (scope) =>
    startAgentRun.run({ deps, actor: owner, scope, input: { agentId: 'seo', connectionId } }),
  )
  await expect(run).rejects.toMatchObject({ code: 'connection-not-found' })
})

test('a failed workflow ends its agent run with the code, and frees its place', async () => {
  const [ours] = await given.twoTenants()
  const run = await start(ours)
  const id = `${ours}/run-agent/${run.id}`
  const entry = { id, workflow: 'run-agent', status: { phase: 'reading' } }
  await tell(ours, entry)
  const failure = { code: 'crawl-site-unreachable', message: 'x' }
  await tell(ours, { ...entry, state: 'failed', outcome: { state: 'failed', failure }, closedAt: new Date() })
  const view = await asAgency(owner, (scope) => getAgentRun.run({ deps: parts, actor: owner, scope, input: { runId: run.id } }))
  expect(view).toMatchObject({ state: 'failed', failure: { code: 'crawl-site-unreachable', title: 'The site does not answer' } })
  const workflowRun = await asAgency(owner, (scope) => getWorkflowRun.run({ deps: parts, actor: owner, scope, input: { runId: id } }))
  expect(workflowRun).toMatchObject({ state: 'failed', errorCode: 'crawl-site-unreachable', status: { phase: 'reading' } })
  expect((await start(ours)).state).toBe('queued')
})

test('lists run newest first, page by page, and staff see only the tenants assigned to them', async () => {
  const [ours, theirs] = await given.twoTenants()
  const staff = await given.staff(ours)
  for (const tenantId of [ours, theirs]) {
    for (let at = 0; at < 3; at += 1) {
      await tell(tenantId, { id: `${tenantId}/w/${at}`, workflow: 'w' })
    }
  }
  const page = (cursor?: string) =>
    asAgency(staff, (scope) => listWorkflowRuns.run({ deps: parts, actor: staff, scope, input: { limit: 2, cursor } as never }))
  const first = await page()
  const second = await page(first.nextCursor ?? undefined)
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([2, 1, 0].map((at) => `${ours}/w/${at}`))
  expect(second.nextCursor).toBeNull()
  await start(theirs)
  const runs = await asAgency(staff, (scope) => listAgentRuns.run({ deps: parts, actor: staff, scope, input: { limit: 25 } }))
  expect(runs.items).toEqual([])
})

test('each workflow is listed with its newest run among the tenants this person may see, or of the one asked for', async () => {
  const [ours, theirs] = await given.twoTenants()
  const staff = await given.staff(ours)
  const begin = (tenantId: TenantId, name: string) => tell(tenantId, { id: `${tenantId}/w/${name}`, workflow: 'w' })
  await begin(ours, 'older')
  await begin(ours, 'newer')
  await begin(theirs, 'newest')
  const list = (actor: UserActor, tenantId?: TenantId) =>
    asAgency(actor, (scope) => listWorkflows.serve({ deps: parts, actor, scope, input: { tenantId } }))
  const lastRuns = async (actor: UserActor, tenantId?: TenantId) =>
    (await list(actor, tenantId)).items.map(({ id, lastRun }) => [id, lastRun?.id ?? null])
  expect(await lastRuns(staff)).toEqual([
    ['w', `${ours}/w/newer`],
    ['never', null],
  ])
  expect(await lastRuns(owner)).toEqual([
    ['w', `${theirs}/w/newest`],
    ['never', null],
  ])
  expect(await lastRuns(owner, ours)).toEqual([
    ['w', `${ours}/w/newer`],
    ['never', null],
  ])
  expect(await lastRuns(staff, theirs)).toEqual([
    ['w', null],
    ['never', null],
  ])
})

test('one workflow is found by its id, and an unknown one is not', async () => {
  const get = (workflowId: string) => asAgency(owner, (scope) => getWorkflow.serve({ deps: parts, actor: owner, scope, input: { workflowId } }))
  expect(await get('never')).toEqual({ id: 'never', version: 1, title: 'Never', purpose: 'p', needsApproval: false, lastRun: null })
  await expect(get('absent')).rejects.toMatchObject({ code: 'workflow-not-found' })
})

test('the runs of one workflow can be listed alone', async () => {
  const [ours] = await given.twoTenants()
  for (const workflow of ['w', 'x']) await tell(ours, { id: `${ours}/${workflow}/1`, workflow })
  const input = { tenantId: ours, workflowId: 'x' }
  const runs = await asAgency(owner, (scope) => listWorkflowRuns.serve({ deps: parts, actor: owner, scope, input }))
  expect(runs.items.map(({ id }) => id)).toEqual([`${ours}/x/1`])
})

test('each agent is listed with what it may propose and its newest run, and never with the workflow behind it', async () => {
  const [ours, theirs] = await given.twoTenants()
  const staff = await given.staff(ours)
  const run = await start(ours)
  await start(theirs)
  const { items } = await asAgency(staff, (scope) => listAgents.serve({ deps: parts, actor: staff, scope, input: {} }))
  expect(items.map(({ id, lastRun }) => [id, lastRun?.id ?? null])).toEqual([
    ['seo', run.id],
    ['idle', null],
  ])
  expect(items[0]).toEqual({ id: 'seo', crew: 'content', title: 'SEO', goal: 'g', actions: [], needs: ['acme'], reads: [], lastRun: run })
})

test('findings go from new to persisting to fixed and back to new, and a dismissed one stays dismissed until that is taken back', async () => {
  const [ours, theirs] = await given.twoTenants()
  const seen = {
    code: 'title-missing',
    severity: 'high' as const,
    url: 'https://a.example/',
    detail: 'd',
    hand: null,
    claim: 'c',
    evidenceId: newId() as never,
  }
  const record = (keys: readonly string[]) => {
    const sighting = { agentId: 'seo', runId: newId<AgentRunId>(), connectionId, readUrls: ['https://a.example/'], at: new Date() }
    return db.scopes.withTenant({ actor: given.system, tenantId: ours }, (scope) =>
      parts.findings.record(scope, { ...sighting, findings: keys.map((key) => ({ ...seen, key })) }),
    )
  }
  const states = async () =>
    Object.fromEntries((await given.sql('select key, state from finding where tenant_id = $1', [ours])).map(({ key, state }) => [key, state]))
  expect(await record(['a', 'b'])).toEqual({ fresh: 2, persisting: 0, fixed: 0 })
  expect(await record(['a'])).toEqual({ fresh: 0, persisting: 1, fixed: 1 })
  const [found] = await given.sql("select id from finding where tenant_id = $1 and key = 'a'", [ours])
  const input = { findingId: String(found?.id), reason: ' As wanted. ' }
  const asOwner = <T>(tenantId: TenantId, fn: (call: never) => Promise<T>) =>
    db.scopes.withTenant({ actor: owner, tenantId }, (scope) => fn({ deps: parts, actor: owner, scope } as never))
  await expect(asOwner(theirs, (call: object) => dismissFinding.serve({ ...call, input } as never))).rejects.toMatchObject({
    code: 'finding-not-found',
  })
  for (const reason of [input.reason, 'Said twice.']) {
    const dismissed = await asOwner(ours, (call: object) => dismissFinding.serve({ ...call, input: { ...input, reason } } as never))
    expect(dismissed).toMatchObject({ state: 'dismissed', dismissal: { reason: 'As wanted.', byLabel: expect.any(String) } })
  }
  await record(['a', 'b'])
  expect(await states()).toEqual({ a: 'dismissed', b: 'new' })
  expect(
    await db.scopes.withTenant({ actor: owner, tenantId: theirs }, (scope) => parts.findings.dismissed(scope, { agentId: 'seo', limit: 9 })),
  ).toEqual([])
  const restored = await asOwner(ours, (call: object) => restoreFinding.serve({ ...call, input: { findingId: input.findingId } } as never))
  expect(restored).toMatchObject({ state: 'persisting', dismissal: null })
  const events = await given.sql('select event from audit_record where tenant_id = $1 order by seq', [ours])
  expect(events.map(({ event }) => event)).toEqual(['finding-dismissed', 'finding-restored'])
  const listed = await asAgency(owner, (scope) => listFindings.run({ deps: parts, actor: owner, scope, input: { limit: 25, tenantId: ours } }))
  expect(listed.items).toHaveLength(2)
})

test('keeps the record of a run: readings, the first thought and what became of its plans, for its tenant alone', async () => {
  const records = createPostgresRunRecordStore()
  const [ours, theirs] = await given.twoTenants()
  const runId = toId<AgentRunId>((await start(ours)).id)
  const at = new Date('2026-01-01T00:00:00Z')
  const thought: Thought = {
    looked: ['https://a.example/'],
    claims: [],
    findings: [],
    groups: [],
    proposals: [],
    abstentions: [{ subject: 's\u0000', reason: 'r' }],
  }
  await db.scopes.withTenant({ actor: given.system, tenantId: ours }, async (scope) => {
    await records.keepReading(scope, runId, { reader: 'figures', state: 'absent', reason: 'Nothing there yet.', readAt: at })
    await records.keepReading(scope, runId, { reader: 'figures', state: 'read', content: { visits: 3 }, digest: 'd', readAt: at })
    await records.keepThought(scope, runId, { thought, digest: 'first', evidenceIds: {}, at })
    await records.keepThought(scope, runId, { thought, digest: 'second', evidenceIds: {}, at })
    await records.keepOutcome(scope, runId, { planKey: 'k', proposalId: null, abstentions: [] })
  })
  const read = (tenantId: TenantId) =>
    db.scopes.withTenant({ actor: given.system, tenantId }, async (scope) => ({
      readings: await records.readings(scope, runId),
      thought: await records.findThought(scope, runId),
    }))
  const kept = await read(ours)
  expect(kept.readings).toEqual([{ reader: 'figures', state: 'read', content: { visits: 3 }, digest: 'd', readAt: at }])
  expect(kept.thought).toMatchObject({ digest: 'first', outcomes: [{ planKey: 'k', proposalId: null, abstentions: [] }] })
  expect(kept.thought?.thought.abstentions).toEqual([{ subject: 's', reason: 'r' }])
  expect(await read(theirs)).toEqual({ readings: [], thought: null })
})

test('what a run asked a model is kept once, and is nothing to another tenant', async () => {
  const [ours, theirs] = await given.twoTenants()
  const runId = toId<AgentRunId>((await start(ours)).id)
  const records = createPostgresRunRecordStore()
  const asked = {
    task: 't',
    attempt: 1,
    model: 'm',
    host: 'h',
    prompt: 'p',
    promptVersion: 0,
    messages: [{ role: 'user' as const, content: 'a\u0000b' }],
  }
  const cost = { inputTokens: 1, outputTokens: 2, costMicros: 3_000_000_000, currency: 'EUR', elapsedMs: 4, askedAt: new Date(0) }
  const call = { ...asked, ...cost, output: 'o', verdict: 'rejected' as const, reason: 'r', answer: null }
  const thought = { looked: [], claims: [], findings: [], groups: [], proposals: [], abstentions: [] }
  const task = { key: 't', prompt: 'p', title: 'Title of /', rulesText: 'x', facts: null }
  await db.scopes.withTenant({ actor: owner, tenantId: ours }, async (scope) => {
    await records.keepDraft(scope, runId, { thought, tasks: [task], at: new Date() })
    await records.keepCall(scope, runId, call)
    await records.keepCall(scope, runId, { ...call, reason: 'later' })
  })
  const record = await db.scopes.withAgency({ actor: owner }, (scope) =>
    getAgentRunRecord.run({ deps: { ...parts, records }, actor: owner, scope, input: { runId } }),
  )
  expect(record.modelCalls).toEqual([
    { ...call, messages: [{ role: 'user', content: 'ab' }], title: 'Title of /', askedAt: '1970-01-01T00:00:00.000Z' },
  ])
  expect(await db.scopes.withTenant({ actor: owner, tenantId: theirs }, (scope) => records.calls(scope, runId))).toEqual([])
})
