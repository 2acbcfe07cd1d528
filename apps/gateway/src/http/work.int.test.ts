import { createExecutor, proposeSetting } from '@bizosaas/governance'
import { type ProposalId, type TenantId, toId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../testing/open-test-app.ts'

const db = await createTestDatabase()
const given = createFixtures(db)
let api: TestApp
let tenantId: TenantId
let theirs: TenantId

beforeAll(async () => {
  api = await openTestApp(db)
  ;[tenantId, theirs] = await given.twoTenants()
  api.people.set('owner', await given.owner())
  api.people.set('staff', await given.staff(tenantId))
})
afterAll(async () => {
  await api.close()
  await db.drop()
})

const agentId = 'infra-sentinel'
const starts = { kind: 'agent', id: agentId }
const send = (url: string, body: object, as = 'owner') =>
  api.app.inject({ method: 'POST', url, headers: { authorization: `Bearer ${as}` }, payload: { tenantId, ...body } })
const get = async (url: string, as = 'owner') => (await api.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${as}` } })).json()
const mayStart = async (id: string, of = tenantId) =>
  (await get(`/api/work?tenantId=${of}`)).items.find((work: { id: string }) => work.id === id)?.isAllowed
const schedules = async () => (await get(`/api/schedules?tenantId=${tenantId}`)).items
const card = (proposalId: string) => get(`/api/approvals/${proposalId}`)

/** Decided by somebody else, and carried out as the worker does. */
async function approve(proposalId: string, as = 'staff'): Promise<unknown> {
  const decided = await send(`/api/approvals/${proposalId}/decisions`, { tenantId: undefined, version: 1, verdict: 'approve' }, as)
  expect(decided.json()).toMatchObject({ state: 'approved' })
  return carryOut(proposalId)
}

async function carryOut(proposalId: string) {
  const execution = { tenantId, proposalId: toId<ProposalId>(proposalId), version: 1 }
  const executor = createExecutor(api.deps)
  await executor.openExecution(execution)
  await executor.runAction({ ...execution, index: 0 })
  return executor.closeExecution(execution)
}

let scheduleProposal = ''

test('a schedule is proposed, its card says in words what will happen, and until somebody else decides nothing may start', async () => {
  const made = await send('/api/schedules/proposals', { starts, cron: '0 4 * * *', timeZone: 'Europe/Berlin', note: 'Certificates end.' })
  expect([made.statusCode, made.json().state]).toEqual([202, 'pending'])
  scheduleProposal = made.json().proposalId
  const shown = await card(scheduleProposal)
  expect(shown).toMatchObject({ kind: 'setting', risk: 'low', grade: 'reversible', title: 'Infra sentinel: every day at 04:00 (Europe/Berlin)' })
  expect(shown.setting.changes).toMatchObject([
    { label: 'Infra sentinel', before: 'Off', after: 'On' },
    { label: 'Schedule of Infra sentinel', before: 'None', after: expect.stringContaining('Every day at 04:00 (Europe/Berlin); up to') },
  ])
  expect(await schedules()).toEqual([])
  expect((await send('/api/agents/infra-sentinel/runs', {})).json()).toMatchObject({ status: 403, code: 'agent-not-allowed' })
  const own = await send(`/api/approvals/${scheduleProposal}/decisions`, { tenantId: undefined, version: 1, verdict: 'approve' })
  expect(own.json().code).toBe('decision-own-proposal')
})

test('approved, the agent may start and the schedule stands with its next moment, in this tenant alone', async () => {
  await approve(scheduleProposal)
  expect([await mayStart(agentId), await mayStart(agentId, theirs)]).toEqual([true, false])
  expect(await schedules()).toMatchObject([
    { id: agentId, starts, words: 'Every day at 04:00 (Europe/Berlin)', isPaused: false, nextAt: expect.any(String), lastRun: null },
  ])
  expect((await send('/api/agents/infra-sentinel/runs', {})).statusCode).toBe(202)
  api.people.set('theirs', await given.staff(theirs))
  expect((await get('/api/schedules', 'theirs')).items).toEqual([])
})

test('pausing happens at once and is in the audit; going on is proposed, and a person asks for one run meanwhile', async () => {
  expect((await send(`/api/schedules/${agentId}/pause`, {})).json()).toEqual({ id: agentId, isPaused: true })
  expect(await schedules()).toMatchObject([{ isPaused: true, nextAt: null }])
  expect((await send(`/api/schedules/${agentId}/trigger`, {})).json().runId).toContain(`/start-work/${agentId}@`)
  const going = await send(`/api/schedules/${agentId}/resume`, { note: 'Again' })
  expect(going.json()).toMatchObject({ state: 'pending' })
  expect(await schedules()).toMatchObject([{ isPaused: true }])
  await approve(going.json().proposalId)
  expect(await schedules()).toMatchObject([{ isPaused: false }])
  const events = await given.sql("select event from audit_record where tenant_id = $1 and event like 'schedule-%' order by seq", [tenantId])
  expect(events.map(({ event }) => event)).toEqual(['schedule-paused', 'schedule-triggered'])
})

test('another rule for a schedule is proposed, shown before and after, and undo brings the old one back by a decision', async () => {
  const made = await send('/api/schedules/proposals', { starts, cron: '0 5 * * 1', timeZone: 'Europe/Berlin' })
  const { changes } = (await card(made.json().proposalId)).setting
  expect(changes).toMatchObject([{ before: expect.stringContaining('Every day at 04:00'), after: expect.stringContaining('Every Monday at 05:00') }])
  await approve(made.json().proposalId)
  expect(await schedules()).toMatchObject([{ cron: '0 5 * * 1' }])
  const undone = await send(`/api/approvals/${made.json().proposalId}/undo`, { tenantId: undefined, reason: 'As before.' })
  expect(undone.json()).toMatchObject({ state: 'pending' })
  await approve(undone.json().proposalId)
  expect(await schedules()).toMatchObject([{ cron: '0 4 * * *' }])
})

test('what may start is stopped at once, its schedules rest, and neither a person nor a trigger starts it', async () => {
  expect((await send('/api/work/stops', { agents: [agentId] }, 'staff')).json()).toEqual({ agents: [agentId], workflows: [] })
  expect(await mayStart(agentId)).toBe(false)
  expect(await schedules()).toMatchObject([{ isPaused: true }])
  expect((await send(`/api/schedules/${agentId}/trigger`, {})).json().code).toBe('agent-not-allowed')
  expect((await send('/api/agents/infra-sentinel/runs', {})).json().code).toBe('agent-not-allowed')
  expect((await send('/api/work/stops', { agents: [agentId] })).json().code).toBe('action-input-invalid')
})

test('a workflow is allowed by a decision, and undo takes it back at once', async () => {
  const made = await send('/api/work/proposals', { workflows: ['seo-health-guardian'], note: 'For launch week' }, 'staff')
  await approve(made.json().proposalId, 'owner')
  expect(await mayStart('seo-health-guardian')).toBe(true)
  const undone = await send(`/api/approvals/${made.json().proposalId}/undo`, { tenantId: undefined, reason: 'As before.' })
  expect(undone.json()).toMatchObject({ state: 'approved' })
  await carryOut(undone.json().proposalId)
  expect(await mayStart('seo-health-guardian')).toBe(false)
})

test.each([
  ['a rule that means nothing', '/api/schedules/proposals', { starts, cron: '0 99 * * *' }, 'schedule-invalid'],
  ['a moment that never comes', '/api/schedules/proposals', { starts, cron: '0 0 30 2 *' }, 'schedule-invalid'],
  ['a place that is no time zone', '/api/schedules/proposals', { starts, cron: '0 4 * * *', timeZone: 'Moon/Base' }, 'schedule-invalid'],
  ['an agent nobody knows', '/api/schedules/proposals', { starts: { kind: 'agent', id: 'nobody' }, cron: '0 4 * * *' }, 'agent-not-found'],
  ['a crew nobody knows', '/api/schedules/proposals', { starts: { kind: 'crew', id: agentId }, cron: '0 4 * * *' }, 'agent-not-found'],
  [
    'a crew without its site',
    '/api/schedules/proposals',
    { starts: { kind: 'crew', id: 'content-plan' }, cron: '0 4 * * *' },
    'connection-not-found',
  ],
  [
    'a kind that starts by no schedule',
    '/api/schedules/proposals',
    { starts: { kind: 'workflow', id: 'run-agent' }, cron: '0 4 * * *' },
    'request-invalid',
  ],
  [
    'an agent without its site',
    '/api/schedules/proposals',
    { starts: { kind: 'agent', id: 'technical-seo-specialist' }, cron: '0 4 * * *' },
    'connection-not-found',
  ],
  ['a workflow that follows decisions anyway', '/api/work/proposals', { workflows: ['execute-proposal'] }, 'workflow-not-found'],
  ['nothing at all', '/api/work/proposals', {}, 'request-invalid'],
  ['a schedule that is not there', '/api/schedules/none/pause', {}, 'schedule-not-found'],
  ['a schedule that is not there, to go on', '/api/schedules/none/resume', {}, 'schedule-not-found'],
])('%s is refused before anybody has to read it', async (_what, url, body, code) => {
  expect((await send(url, body)).json().code).toBe(code)
})

test('someone of the tenant who may not manage workflows proposes and pauses nothing', async () => {
  const user: UserActor = await given.member({ tenantId, role: 'user' })
  api.people.set('user', user)
  for (const [url, body] of [
    ['/api/schedules/proposals', { starts, cron: '0 4 * * *' }],
    [`/api/schedules/${agentId}/pause`, {}],
    ['/api/work/suggestions', {}],
  ] as const)
    expect((await send(url, body, 'user')).json().code).toBe('permission-denied-by-role')
})

test('a task is opened by a decision, listed for its tenant alone, closed by whoever did it, and taken back by undo', async () => {
  const setting = {
    command: 'task.open-task',
    input: { key: 'domain|a.example', title: 'Renew a.example', instructions: 'Pay.', dueAt: '2030-01-01T00:00:00Z' },
  }
  const propose = async () =>
    db.scopes.withTenant({ actor: api.people.get('staff') as UserActor, tenantId }, (scope) =>
      proposeSetting.serve({ deps: api.deps, actor: scope.actor, scope, input: setting }),
    )
  const tasks = async (state: string) => (await get(`/api/tasks?tenantId=${tenantId}&state=${state}`)).items
  const open = async () => {
    const made = await propose()
    if (made.kind === 'submitted') await approve(made.proposalId, 'owner')
    return made.kind === 'submitted' ? made.proposalId : ''
  }
  const first = await open()
  expect(await tasks('open')).toMatchObject([{ title: 'Renew a.example', dueAt: '2030-01-01T00:00:00.000Z', tenant: { id: tenantId } }])
  expect((await get('/api/tasks', 'theirs')).items).toEqual([])
  await expect(propose()).rejects.toMatchObject({ code: 'action-input-invalid' })

  expect((await send(`/api/approvals/${first}/undo`, { tenantId: undefined, reason: 'As before.' })).json()).toMatchObject({ state: 'approved' })
  const undo = (await get(`/api/approvals?group=all&undoes=${first}`)).items[0]
  await carryOut(undo.id)
  expect([await tasks('open'), (await tasks('cancelled')).length]).toEqual([[], 1])

  await open()
  const [task] = await tasks('open')
  const close = () => send(`/api/tasks/${task.id}/close`, { outcome: 'done', note: 'Paid until 2031.' }, 'staff')
  expect((await close()).json()).toMatchObject({ state: 'done', note: 'Paid until 2031.', closedBy: { label: 'Test person' } })
  expect((await close()).json().code).toBe('task-not-found')
  expect(await tasks('open')).toEqual([])
})

test('what an agent cost this month is the sum of what its runs spent, tenant by tenant', async () => {
  const run = (await given.sql("select id from agent_run where tenant_id = $1 and agent_id = 'infra-sentinel'", [tenantId]))[0]?.id
  const month = new Date().toISOString().slice(0, 7)
  const columns = 'tenant_id, id, run, month, currency, amount_micros, settled_micros, held_at, settled_at'
  const spend = (of: TenantId, when: string, micros: number) =>
    given.sql(`insert into budget_hold (${columns}) values ($1, $2, $3, $4, 'EUR', $5, $5, now(), now())`, [
      of,
      crypto.randomUUID(),
      run,
      when,
      micros,
    ])
  await spend(tenantId, month, 120_000)
  await spend(tenantId, month, 80_000)
  await spend(tenantId, '2020-01', 5)
  await spend(theirs, month, 7)
  const costs = { month, items: [{ agentId: 'infra-sentinel', currency: 'EUR', costMicros: 200_000, runs: 1 }] }
  expect(await get('/api/agents/costs')).toEqual(costs)
  expect(await get('/api/agents/costs', 'staff')).toEqual(costs)
  expect((await get('/api/agents/costs', 'theirs')).items).toEqual([])
})
