import { createPostgresRunJournal } from '@bizosaas/automation/adapters'
import { type AgentRunId, type EvidenceId, newId, type TaskId, toId } from '@bizosaas/kernel'
import type { OneDoorScene } from './one-door-scene.ts'
import type { Reach } from './reach.ts'
import { standingSchedule } from './standing-schedule.ts'

/** How a route is called so that it does what it is for: the parts of its address, and the body. */
export interface RouteCall {
  readonly at?: object
  readonly query?: string
  readonly body?: Readonly<Record<string, unknown>>
}

export interface RouteCase {
  readonly reach: Reach
  readonly ready: (scene: OneDoorScene) => Promise<RouteCall>
}

type Ready = RouteCase['ready']

const plainly: Ready = async () => ({})
const reads = (ready: Ready = plainly): RouteCase => ({ reach: 'reads', ready })
const proposes = (ready: Ready): RouteCase => ({ reach: 'proposes', ready })
const decides = (ready: Ready): RouteCase => ({ reach: 'decides', ready })
const writesInside = (ready: Ready): RouteCase => ({ reach: 'writes-inside', ready })

/** Every route there is. None executes: the gateway holds no executor. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'GET /api/me': reads(),
  'POST /api/me/password': writesInside(async (scene) => {
    const current = await ownPassword(scene)
    return { body: { current, password: `${current} anew` } }
  }),
  'PUT /api/agency/contact': writesInside(async () => ({ body: { email: 'hello@agency.example', phone: null } })),
  'GET /api/overview': reads(),
  'GET /api/tenants': reads(),
  'GET /api/tenants/:tenantId': reads(async ({ tenantId }) => ({ at: { tenantId } })),
  'POST /api/tenants': writesInside(async () => ({ body: { name: 'New', slug: `new-${crypto.randomUUID()}` } })),
  'GET /api/people': reads(),
  'GET /api/people/:personId': reads(async (scene) => ({ at: await colleague(scene) })),
  'POST /api/people': writesInside(async () => ({ body: newColleague() })),
  'PUT /api/people/:personId/access': writesInside(async (scene) => ({
    at: await colleague(scene),
    body: { access: { role: 'platform_admin', tenantIds: [scene.tenantId] } },
  })),
  'POST /api/people/:personId/deactivation': writesInside(async (scene) => ({ at: await colleague(scene) })),
  'DELETE /api/people/:personId/deactivation': writesInside(async (scene) => ({ at: await colleague(scene) })),
  'POST /api/people/:personId/one-time-passwords': writesInside(async (scene) => ({ at: await colleague(scene) })),
  'GET /api/approvals': reads(),
  'GET /api/approvals/:proposalId': reads(async ({ pending }) => ({ at: await pending() })),
  'POST /api/approvals/:proposalId/decisions': decides(async ({ pending }) => ({ at: await pending(), body: { version: 1, verdict: 'approve' } })),
  'POST /api/approvals/:proposalId/versions': proposes(async ({ pending }) => ({ at: await pending(), body: { version: 1, excluded: [] } })),
  'POST /api/approvals/:proposalId/undo': proposes(async ({ executed }) => ({ at: await executed(), body: { reason: 'It was wrong.' } })),
  'POST /api/approvals/:proposalId/cancel': decides(async ({ pending }) => ({ at: await pending(), body: {} })),
  'POST /api/approvals/:proposalId/comments': writesInside(async ({ pending }) => ({ at: await pending(), body: { body: 'Why now?' } })),
  'POST /api/enhancements': proposes(async ({ tenantId }) => ({ body: { tenantId, title: 'A booking form' } })),
  'POST /api/enhancements/:proposalId/requirements': proposes(async (scene) => ({ at: await enhancement(scene), body: requirements })),
  'POST /api/enhancements/:proposalId/moves': writesInside(async (scene) => ({ at: await written(scene), body: { to: 'queued' } })),
  'GET /api/policies': reads(async ({ tenantId }) => ({ query: `tenantId=${tenantId}` })),
  'POST /api/policies/proposals': proposes(async ({ tenantId }) => ({ body: { tenantId, rules: [heldByOwner], note: 'The owner looks.' } })),
  'POST /api/effects/:effectId/retry': decides(async (scene) => ({ at: await effect(scene, 'auth-refused'), body: {} })),
  'POST /api/effects/:effectId/settle': decides(async (scene) => ({
    at: await effect(scene, 'connection-cut'),
    body: { outcome: 'not-done', comment: 'I looked.' },
  })),
  'GET /api/agents': reads(),
  'POST /api/agents/:agentId/runs': proposes(async ({ tenantId, connect, given }) => {
    await given.allowedAgent({ tenantId, agentId: seoAgent })
    return { at: { agentId: seoAgent }, body: { tenantId, connectionId: await connect() } }
  }),
  'GET /api/agents/costs': reads(),
  'GET /api/agents/runs': reads(),
  'GET /api/agents/runs/:runId': reads(async (scene) => ({ at: { runId: await agentRun(scene) } })),
  'GET /api/agents/runs/:runId/record': reads(async (scene) => ({ at: { runId: await agentRun(scene) } })),
  'GET /api/agents/runs/:runId/replay': reads(async (scene) => ({ at: { runId: await thoughtfulRun(scene) }, query: `tenantId=${scene.tenantId}` })),
  'GET /api/agents/:agentId/memory': reads(async ({ tenantId }) => ({ at: { agentId: 'technical-seo-specialist' }, query: `tenantId=${tenantId}` })),
  'GET /api/briefings': reads(),
  'GET /api/findings': reads(),
  'GET /api/crews': reads(),
  'POST /api/crews/:crewId/runs': proposes(async ({ tenantId, connect, given }) => {
    await allowCrew({ tenantId, given })
    return { at: { crewId: 'checked-search-texts' }, body: { tenantId, connectionId: await connect() } }
  }),
  'GET /api/crews/runs/:runId': reads(async (scene) => ({ at: { runId: await crewRun(scene) } })),
  'GET /api/brand-files': reads(async ({ tenantId }) => ({ query: `tenantId=${tenantId}` })),
  'POST /api/brand-files/proposals': proposes(async ({ tenantId }) => ({
    body: { tenantId, file: { tone: ['plain'], rules: [] }, note: 'How we sound.' },
  })),
  'POST /api/findings/:findingId/dismissal': writesInside(async (scene) => ({ at: await finding(scene), body: { reason: 'As wanted.' } })),
  'DELETE /api/findings/:findingId/dismissal': writesInside(async (scene) => ({ at: await finding(scene) })),
  'GET /api/workflows': reads(),
  'GET /api/workflows/:workflowId': reads(async () => ({ at: { workflowId: 'execute-proposal' } })),
  'GET /api/workflows/runs': reads(),
  'GET /api/workflows/runs/:runId': reads(async (scene) => ({ at: { runId: await workflowRun(scene) } })),
  'GET /api/work': reads(async ({ tenantId }) => ({ query: `tenantId=${tenantId}` })),
  'POST /api/work/proposals': proposes(async ({ tenantId }) => ({ body: { tenantId, workflows: ['seo-health-guardian'] } })),
  'POST /api/work/suggestions': proposes(async ({ tenantId }) => ({ body: { tenantId } })),
  'POST /api/work/stops': writesInside(async ({ tenantId, given }) => {
    await given.allowedAgent({ tenantId, agentId: 'infra-sentinel' })
    return { body: { tenantId, agents: ['infra-sentinel'] } }
  }),
  'GET /api/schedules': reads(),
  'POST /api/schedules/proposals': proposes(async ({ tenantId }) => ({
    body: { tenantId, starts: { kind: 'agent', id: 'infra-sentinel' }, cron: '0 4 * * *' },
  })),
  'POST /api/schedules/:scheduleId/resume': proposes(async (scene) => ({
    at: await standingSchedule(scene, { isPaused: true }),
    body: { tenantId: scene.tenantId },
  })),
  'POST /api/schedules/:scheduleId/pause': writesInside(async (scene) => ({
    at: await standingSchedule(scene, { isPaused: false }),
    body: { tenantId: scene.tenantId },
  })),
  'POST /api/schedules/:scheduleId/trigger': writesInside(async (scene) => ({
    at: await standingSchedule(scene, { isPaused: false }),
    body: { tenantId: scene.tenantId },
  })),
  'GET /api/tasks': reads(),
  'POST /api/tasks/:taskId/close': writesInside(async (scene) => ({
    at: await task(scene),
    body: { tenantId: scene.tenantId, outcome: 'done', note: 'Renewed.' },
  })),
  'GET /api/connections': reads(),
  'POST /api/connections': writesInside(async ({ tenantId, vendor, site }) => ({
    body: { tenantId, connectorId: 'wordpress', baseUrl: vendor.url, credentials: credentialsOf(site) },
  })),
  'POST /api/connections/authorizations': writesInside(async (scene) => ({ body: authorizationOf(scene) })),
  'POST /api/connections/authorizations/complete': writesInside(async (scene) => ({ body: await approvalOf(scene) })),
  'POST /api/connections/:connectionId/check': writesInside(async ({ connect }) => ({ at: { connectionId: await connect() }, body: {} })),
  'DELETE /api/connections/:connectionId': writesInside(async ({ connect }) => ({ at: { connectionId: await connect() } })),
  'GET /api/connectors': reads(),
  'GET /api/allowed-hosts': reads(),
  'POST /api/allowed-hosts': writesInside(async () => ({ body: { host: '127.0.0.1:9', reason: 'A machine of ours' } })),
  'DELETE /api/allowed-hosts/:host': writesInside(async ({ call }) => ({ at: { host: await otherHost(call) } })),
  'GET /api/watched-hosts': reads(async ({ tenantId }) => ({ query: `tenantId=${tenantId}` })),
  'POST /api/watched-hosts': writesInside(async ({ tenantId }) => ({ body: { tenantId, host: `${crypto.randomUUID()}.example.com` } })),
  'DELETE /api/watched-hosts/:host': writesInside(async (scene) => ({ at: await watchedHost(scene), query: `tenantId=${scene.tenantId}` })),
  'GET /api/audit': reads(),
  'GET /api/audit/agency': reads(),
  'GET /api/audit/agency/check': reads(),
  'GET /api/audit/choices': reads(),
  'GET /api/search-performance': reads(async ({ tenantId }) => ({ query: `tenantId=${tenantId}` })),
  'POST /api/search-performance/imports': writesInside(async ({ tenantId }) => ({ body: { tenantId, fileName: 'days.csv', content: searchDays } })),
  'GET /api/models': reads(async ({ tenantId }) => ({ query: `tenantId=${tenantId}` })),
  'PUT /api/models': writesInside(async ({ tenantId }) => ({ body: { tenantId, ...someModel } })),
  'DELETE /api/models': writesInside(async ({ tenantId }) => ({ query: `tenantId=${tenantId}` })),
  'POST /api/models/test': writesInside(async ({ tenantId, model: { baseUrl } }) => ({ body: { tenantId, baseUrl, model: 'm', apiKey: null } })),
  'GET /api/models/agency': reads(),
  'PUT /api/models/agency': writesInside(async () => ({ body: someModel })),
  'DELETE /api/models/agency': writesInside(plainly),
  'GET /api/models/prompts': reads(),
  'POST /api/models/prompts/:promptId/versions': writesInside(async () => ({
    at: { promptId: 'seo-title' },
    body: { basedOn: 0, body: 'Word it.', note: 'Shorter' },
  })),
  'POST /api/models/agency/test': writesInside(async ({ model: { baseUrl } }) => ({ body: { baseUrl, model: 'm', apiKey: null } })),
  'GET /api/insights': reads(),
  'GET /api/insights/sharing': reads(async ({ tenantId }) => ({ query: `tenantId=${tenantId}` })),
  'PUT /api/insights/sharing': writesInside(async ({ tenantId }) => ({ body: { tenantId, isSharing: false } })),
  'GET /api/reports/:month': reads(async ({ tenantId }) => ({ at: { month: '2026-11' }, query: `tenantId=${tenantId}` })),
  'GET /api/reports/:month/changes': reads(async ({ tenantId }) => ({ at: { month: '2026-11' }, query: `tenantId=${tenantId}&part=changed` })),
  'GET /api/reports/:month/findings': reads(async ({ tenantId }) => ({ at: { month: '2026-11' }, query: `tenantId=${tenantId}&part=new` })),
  'GET /api/share-links': reads(async ({ tenantId }) => ({ query: `tenantId=${tenantId}&kind=report&ref=2026-03` })),
  'POST /api/share-links': writesInside(async ({ tenantId }) => ({ body: { tenantId, kind: 'report', ref: '2026-03' } })),
  'DELETE /api/share-links/:linkId': writesInside(async (scene) => ({
    at: { linkId: (await shared(scene)).id },
    query: `tenantId=${scene.tenantId}`,
  })),
  'GET /api/public/shared/:token': reads(async (scene) => ({ at: { token: (await shared(scene)).url.split('/').at(-1) } })),
  'GET /api/public/shared/:token/report': reads(async (scene) => ({ at: { token: (await shared(scene)).url.split('/').at(-1) } })),
  'GET /api/public/shared/:token/audit': reads(async (scene) => ({ at: await audited(scene) })),
  'GET /api/site-audits': reads(),
  'POST /api/site-audits': writesInside(async () => ({ body: { address: 'example.com' } })),
  'GET /api/site-audits/:tenantId': reads(async (scene) => ({ at: await prospect(scene) })),
  'POST /api/site-audits/:tenantId/take-over': writesInside(async (scene) => ({
    at: await prospect(scene),
    body: { name: 'Example', slug: `e-${crypto.randomUUID()}` },
  })),
  'GET /api/public/agency': reads(),
  'POST /api/public/site-audits': writesInside(async () => ({ body: { address: 'example.com' } })),
  'GET /api/audit/check': reads(async ({ tenantId }) => ({ query: `tenantId=${tenantId}` })),
}

async function effect({ executed, effectOf }: OneDoorScene, fault: 'auth-refused' | 'connection-cut'): Promise<Record<string, string>> {
  return { effectId: await effectOf(await executed(fault)) }
}

const caps = { monthCapMicros: 10_000_000, runCapMicros: 1_000_000 }
const someModel = { baseUrl: 'https://model.example/v1', model: 'm', apiKey: 'k', currency: 'EUR', inputMicros: 1, outputMicros: 1, ...caps }
const searchDays = Buffer.from('Date,Clicks,Impressions\n2026-03-01,1,20\n').toString('base64')
const requirements = { version: 1, requirements: '# What it must do' }
const heldByOwner = {
  name: 'owner',
  when: { kind: 'always' },
  answer: { kind: 'hold', stages: [{ stage: 'agency', needed: 1, deciders: { kind: 'roles', roles: ['super_admin'] } }] },
}

function newColleague() {
  return { name: 'Cora Colleague', email: `${crypto.randomUUID()}@example.test`, access: { role: 'platform_admin', tenantIds: [] } }
}

/** The owner's own, as if they had chosen it. */
async function ownPassword({ call, deps, given }: OneDoorScene): Promise<string> {
  const current = 'the password of the owner'
  const { userId } = (await call({ method: 'GET', url: '/api/me' })).json()
  await given.sql('update app_user set password_hash = $2 where id = $1', [userId, await deps.passwords.hash(current)])
  return current
}

async function colleague({ call }: OneDoorScene): Promise<{ personId: string }> {
  return { personId: (await call({ method: 'POST', url: '/api/people', body: newColleague() })).json().person.id }
}

async function enhancement({ call, tenantId }: OneDoorScene): Promise<{ proposalId: string }> {
  return (await call({ method: 'POST', url: '/api/enhancements', body: { tenantId, title: 'A booking form' } })).json()
}

async function written(scene: OneDoorScene): Promise<{ proposalId: string }> {
  const identified = await enhancement(scene)
  await scene.call({ method: 'POST', url: `/api/enhancements/${identified.proposalId}/requirements`, body: requirements })
  return identified
}

async function shared({ call, tenantId }: OneDoorScene): Promise<{ id: string; url: string }> {
  return (await call({ method: 'POST', url: '/api/share-links', body: { tenantId, kind: 'report', ref: '2026-03' } })).json()
}

async function watchedHost({ call, tenantId }: OneDoorScene): Promise<{ host: string }> {
  return (await call({ method: 'POST', url: '/api/watched-hosts', body: { tenantId, host: `${crypto.randomUUID()}.example.com` } })).json()
}

async function audited({ call }: OneDoorScene): Promise<{ token: string }> {
  return (await call({ method: 'POST', url: '/api/public/site-audits', body: { address: 'example.com' } })).json()
}

async function prospect({ call }: OneDoorScene): Promise<{ tenantId: string }> {
  return { tenantId: (await call({ method: 'POST', url: '/api/site-audits', body: { address: 'example.com' } })).json().id }
}

const seoAgent = 'technical-seo-specialist'

async function task({ deps, tenantId }: OneDoorScene): Promise<{ taskId: string }> {
  const id = newId<TaskId>()
  const words = { key: id, title: 'Renew the certificate', instructions: 'At the host.', dueAt: new Date(), createdAt: new Date() }
  const open = { state: 'open' as const, openedBy: 'agent:infra-sentinel', closedBy: null, closedAt: null, note: null }
  await deps.scopes.withTenant({ actor: { kind: 'system', name: 'test' }, tenantId }, (scope) => deps.tasks.add(scope, { id, ...words, ...open }))
  return { taskId: id }
}

async function agentRun({ call, connect, given, tenantId }: OneDoorScene): Promise<string> {
  await given.allowedAgent({ tenantId, agentId: seoAgent })
  const body = { tenantId, connectionId: await connect() }
  const started = await call({ method: 'POST', url: '/api/agents/technical-seo-specialist/runs', body })
  return started.statusCode === 202 ? started.json().id : (await call({ method: 'GET', url: '/api/agents/runs' })).json().items[0].id
}

async function allowCrew({ tenantId, given }: Pick<OneDoorScene, 'tenantId' | 'given'>): Promise<void> {
  for (const agentId of [seoAgent, 'brand-guardian']) await given.allowedAgent({ tenantId, agentId })
}

async function crewRun({ call, connect, tenantId, given }: OneDoorScene): Promise<string> {
  await allowCrew({ tenantId, given })
  const body = { tenantId, connectionId: await connect() }
  const started = await call({ method: 'POST', url: '/api/crews/checked-search-texts/runs', body })
  return started.statusCode === 202 ? started.json().id : (await call({ method: 'GET', url: '/api/crews' })).json().items[0].lastRun.id
}

async function thoughtfulRun(scene: OneDoorScene): Promise<string> {
  const runId = toId<AgentRunId>(await agentRun(scene))
  const thought = { looked: [], claims: [], findings: [], groups: [], proposals: [], abstentions: [] }
  await scene.deps.scopes.withTenant({ actor: { kind: 'system', name: 'test' }, tenantId: scene.tenantId }, (scope) =>
    scene.deps.records.keepThought(scope, runId, { thought, digest: '', evidenceIds: {}, at: new Date() }),
  )
  return runId
}

async function finding(scene: OneDoorScene): Promise<{ findingId: string }> {
  const runId = toId<AgentRunId>(await agentRun(scene))
  const key = crypto.randomUUID()
  const seen = {
    key,
    code: 'title-missing',
    severity: 'low' as const,
    url: 'https://a.example/',
    detail: 'd',
    hand: null,
    claim: 'c',
    evidenceId: newId<EvidenceId>(),
  }
  return scene.deps.scopes.withTenant({ actor: { kind: 'system', name: 'test' }, tenantId: scene.tenantId }, async (scope) => {
    const sighting = { agentId: 'technical-seo-specialist', runId, connectionId: null, readUrls: [], at: new Date() }
    await scene.deps.findings.record(scope, { ...sighting, findings: [seen] })
    return { findingId: (await scene.deps.findings.byKey(scope, { agentId: seoAgent, keys: [key] })).get(key)?.id ?? '' }
  })
}

/** Not the site's own: it has to stay reachable. */
async function otherHost(call: OneDoorScene['call']): Promise<string> {
  const host = '127.0.0.1:8'
  await call({ method: 'POST', url: '/api/allowed-hosts', body: { host, reason: 'For a moment' } })
  return host
}

async function workflowRun({ deps, tenantId }: OneDoorScene): Promise<string> {
  const id = `${tenantId}/verify-change/${crypto.randomUUID()}`
  const run = { id, tenantId, workflow: 'verify-change', version: 1, parentId: null, input: {}, startedBy: 'system:test', startedAt: new Date() }
  const stands = { state: 'running' as const, status: null, outcome: null, closedAt: null }
  await createPostgresRunJournal({ scopes: deps.scopes }).record(tenantId, [{ ...run, ...stands }])
  return id
}

function credentialsOf({ credentials: { user, applicationPassword } }: OneDoorScene['site']) {
  return { user, applicationPassword }
}

function authorizationOf({ tenantId, vendor }: OneDoorScene) {
  return { tenantId, connectorId: 'wordpress', baseUrl: vendor.url, returnUrl: 'http://127.0.0.1:1/back' }
}

/** As the vendor's own screen sends the person back. */
async function approvalOf(scene: OneDoorScene) {
  const begun = await scene.call({ method: 'POST', url: '/api/connections/authorizations', body: authorizationOf(scene) })
  const { user, applicationPassword } = scene.site.credentials
  const answer = { site_url: scene.vendor.url, user_login: user, password: applicationPassword }
  return { tenantId: scene.tenantId, state: begun.json().state, answer }
}
