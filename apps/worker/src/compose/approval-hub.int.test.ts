import { crewCards, infraSentinel, usualRoutines } from '@bizosaas/agents'
import { proposeSchedule, startCrewRun, stopWork, suggestWork, triggerSchedule } from '@bizosaas/automation'
import { decideProposal } from '@bizosaas/governance'
import { type AgentRunId, newId, type TenantScope } from '@bizosaas/kernel'
import { signal } from '@bizosaas/workflow-kit'
import { afterAll, expect, test } from 'vitest'
import { openWorkerScene } from '../testing/open-worker-scene.ts'
import { connectionId } from '../testing/simulated-integration.ts'
import { agents } from './agents.ts'
import { composeSchedules } from './compose-schedules.ts'
import { createProposalDesk } from './create-proposal-desk.ts'

const scene = await openWorkerScene()
const { db, given, owner, tenantId, governance, work, stores, engine, starts, listener, outbox, clock, start } = scene
afterAll(() => scene.close())

const stateOf = async (id: unknown) => (await given.sql('select state from proposal where id = $1', [id]))[0]?.state
const agentId = agents[0].id
const runsOf = (workflow: string) =>
  given.sql('select state, error_code from workflow_run where tenant_id = $1 and workflow = $2', [tenantId, workflow])

test('before approval a person who presses start is refused, and nothing is queued', async () => {
  await expect(start()).rejects.toMatchObject({ code: 'agent-not-allowed' })
  expect(await given.sql('select 1 from agent_run where tenant_id = $1', [tenantId])).toEqual([])
})

test.each([
  ['agent', agentId, 1],
  ['crew', 'content-plan', 2],
] as const)('before approval a schedule that came to be by force starts no %s', async (kind, id, count) => {
  const scheduling = composeSchedules({ scopes: db.scopes, listener, engine: starts, clock, logger: { warn: () => {} } })
  await scheduling.relay.start()
  const rhythm = { cron: '0 3 * * *', timeZone: 'Europe/Berlin', overlap: 'skip', catchUpSeconds: 60, jitterSeconds: 0, staggerSeconds: 0 } as const
  await db.scopes.withTenant({ actor: given.system, tenantId }, async (scope) => {
    await work.schedules.put(scope, { id: 'forced', workflow: 'start-work', input: { starts: { kind, id }, connectionId }, ...rhythm })
    await work.schedules.trigger(scope, 'forced')
  })
  const refused = { state: 'failed', error_code: 'agent-not-allowed' }
  const last = async () => (await runsOf('start-work')).at(-1)
  await expect.poll(async () => [(await runsOf('start-work')).length, await last()], { timeout: 10_000 }).toEqual([count, refused])
  await scheduling.relay.stop()
  await db.scopes.withTenant({ actor: given.system, tenantId }, (scope) => work.schedules.remove(scope, 'forced'))
  expect(await given.sql('select 1 from agent_run where tenant_id = $1 union all select 1 from crew_run where tenant_id = $1', [tenantId])).toEqual(
    [],
  )
})

test('before approval a schedule of a crew is a card that names each member, and neither a person nor a trigger starts it', async () => {
  const deps = { ...work, ...stores, audit: governance.audit, outbox }
  const inTenant = <T>(fn: (scope: TenantScope) => Promise<T>) => db.scopes.withTenant({ actor: owner, tenantId }, fn)
  const input = { starts: { kind: 'crew', id: 'content-plan' }, connectionId, cron: '0 3 * * 2', timeZone: 'Europe/Berlin' }
  const made = await inTenant((scope) => proposeSchedule.serve({ deps: { ...governance, ...work }, actor: owner, scope, input }))
  expect(made).toMatchObject({ state: 'pending' })
  const proposalId = 'proposalId' in made ? made.proposalId : null
  const [version] = await given.sql(
    "select content -> 'title' as title, content -> 'setting' -> 'changes' as changes from proposal_version where proposal_id = $1",
    [proposalId],
  )
  expect(version?.title).toBe('Content plan, checked against the brand: every Tuesday at 03:00 (Europe/Berlin)')
  expect(version?.changes).toMatchObject([
    { label: 'Content architect', before: 'Off', after: 'On' },
    { label: 'Brand guardian', before: 'Off', after: 'On' },
    { label: expect.stringMatching(/^Schedule of Content plan, checked against the brand on http/), before: 'None' },
  ])
  const crew = { crewId: 'content-plan', connectionId }
  await expect(inTenant((scope) => startCrewRun.run({ deps, actor: owner, scope, input: crew }))).rejects.toMatchObject({ code: 'agent-not-allowed' })
  const trigger = { scheduleId: `content-plan-${connectionId.split('-').at(-1)}` }
  await expect(inTenant((scope) => triggerSchedule.run({ deps, actor: owner, scope, input: trigger }))).rejects.toMatchObject({
    code: 'schedule-not-found',
  })
  expect(await given.sql('select 1 from crew_run where tenant_id = $1', [tenantId])).toEqual([])
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
  const deps = { ...governance, ...work, routines: usualRoutines, crews: crewCards }
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
  expect(schedules).toMatchObject([
    { id: 'admin-prime-copilot' },
    { cron: '0 3 2 * *', is_paused: false },
    { id: 'infra-sentinel' },
    { cron: '0 2 * * 1', is_paused: false, next_at: expect.any(Date) },
  ])
  const allowed = await given.sql('select id from allowed_work where tenant_id = $1 and is_allowed order by id', [tenantId])
  expect(allowed.map(({ id }) => id)).toEqual(expect.arrayContaining(['brand-guardian', 'content-architect', 'technical-seo-specialist']))
  expect(await suggest()).toEqual({ proposalId: null, state: null })
})

test('a schedule sets the agent to work as a person does', async () => {
  const { schedules, relay: scheduler } = composeSchedules({ scopes: db.scopes, listener, engine: starts, clock, logger: { warn: () => {} } })
  await scheduler.start()
  const input = { starts: { kind: 'agent', id: agentId }, connectionId }
  const nightly = { workflow: 'start-work', input, cron: '0 3 * * *', timeZone: 'Europe/Berlin', overlap: 'skip' } as const
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

test('a schedule sets a crew to work as a person does: each member in turn, and nothing twice while it is at work', async () => {
  const { schedules, relay: scheduler } = composeSchedules({ scopes: db.scopes, listener, engine: starts, clock, logger: { warn: () => {} } })
  await scheduler.start()
  const [found] = await given.sql("select id from schedule where tenant_id = $1 and input -> 'starts' ->> 'kind' = 'crew'", [tenantId])
  await db.scopes.withTenant({ actor: given.system, tenantId }, (scope) => schedules.trigger(scope, String(found?.id)))
  const begun = () => given.sql('select crew_id, state, started_by from crew_run where tenant_id = $1', [tenantId])
  await expect.poll(begun, { timeout: 30_000 }).toEqual([{ crew_id: 'content-plan', state: 'done', started_by: 'system:scheduler' }])
  const members = await given.sql('select agent_id, started_by from agent_run where tenant_id = $1 and crew_run_id is not null order by crew_place', [
    tenantId,
  ])
  expect(members).toEqual(['content-architect', 'brand-guardian'].map((agent_id) => ({ agent_id, started_by: 'system:scheduler' })))
  await scheduler.stop()
})

test('a crew one of whose members is stopped rests with its schedule, and a trigger starts nothing', async () => {
  const deps = { ...work, ...governance }
  const inTenant = <T>(fn: (scope: TenantScope) => Promise<T>) => db.scopes.withTenant({ actor: owner, tenantId }, fn)
  await inTenant((scope) => stopWork.run({ deps, actor: owner, scope, input: { agents: ['brand-guardian'], workflows: [] } }))
  const [resting] = await given.sql("select id, is_paused from schedule where tenant_id = $1 and input -> 'starts' ->> 'kind' = 'crew'", [tenantId])
  expect(resting?.is_paused).toBe(true)
  const input = { scheduleId: String(resting?.id) }
  await expect(inTenant((scope) => triggerSchedule.run({ deps, actor: owner, scope, input }))).rejects.toMatchObject({ code: 'agent-not-allowed' })
})

/** A host whose certificate ends in 20 days: a 90-day one that should have renewed itself by now. */
const ending = (readAt: Date) => {
  const inDays = (days: number) => new Date(readAt.getTime() + days * 86_400_000).toISOString()
  const names = { subject: 'shop.example', issuer: 'An Authority', names: ['shop.example'], serialNumber: '0A', fingerprint: 'F', problem: null }
  const certificate = { ...names, validFrom: inDays(-70), validTo: inDays(20) }
  return { host: 'shop.example', certificate, certificateProblem: null, domain: null, domainProblem: 'Unknown.', readAt: readAt.toISOString() }
}

test('a certificate that ends becomes a task for a person before the alert day: proposed with evidence, approved, open once', async () => {
  const [now, atWork] = [new Date(), { agentId: infraSentinel.id, runId: newId<AgentRunId>(), isSimulated: true }]
  const thought = await infraSentinel.think({ evidence: { live: { hosts: [ending(now)] } }, now })
  const desk = createProposalDesk({ scopes: db.scopes, governance, effects: { forecast: async () => null } })
  const actor = { kind: 'agent' as const, ...atWork, tenantId }
  const evidence = await db.scopes.withTenant({ actor, tenantId }, (scope) => desk.recordEvidence(scope, { atWork, claims: thought.claims }))
  const [plan] = thought.proposals
  if (plan === undefined) throw new TypeError('nothing was proposed')
  const request = { tenantId, atWork, connectionId: null, plan, evidenceIds: Object.values(evidence) }
  const proposed = await desk.draft(request)
  expect(proposed).toMatchObject({ kind: 'proposed', leftOut: [] })
  expect(await desk.draft(request)).toEqual(proposed)
  const proposalId = 'proposalId' in proposed ? proposed.proposalId : null
  expect(await given.sql('select 1 from task where tenant_id = $1', [tenantId])).toEqual([])
  await db.scopes.withTenant({ actor: owner, tenantId }, (scope) =>
    decideProposal.run({ deps: governance, actor: owner, scope, input: { proposalId, version: 1, verdict: 'approve' } as never }),
  )
  await expect.poll(() => stateOf(proposalId), { timeout: 10_000 }).toBe('executed')
  const [task] = await given.sql('select title, state, due_at, opened_by from task where tenant_id = $1', [tenantId])
  expect(task).toMatchObject({ title: plan.title, state: 'open', opened_by: 'agent:infra-sentinel' })
  const alertDay = now.getTime() + (20 - 14) * 86_400_000
  expect(new Date(String(task?.due_at)).getTime()).toBeLessThanOrEqual(alertDay)
  const again = await desk.draft({ ...request, atWork: { ...atWork, runId: newId<AgentRunId>() } })
  expect(again).toEqual({ kind: 'refused', leftOut: [{ subject: plan.title, findingKey: null, reason: 'A task for this is open already.' }] })
})
