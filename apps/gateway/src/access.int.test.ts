import { createLogger, type RouteDeclaration } from '@bizosaas/http-kit'
import { appError, permissions, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase } from '@bizosaas/test-kit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeDeps } from './compose/compose-deps.ts'
import { createIdempotency } from './compose/create-idempotency.ts'
import { createObjectLocator } from './compose/create-object-locator.ts'
import type { GatewayDeps } from './compose/gateway-deps.ts'
import { allRoutes } from './http/all-routes.ts'
import { createGatewayApp } from './http/create-gateway-app.ts'

const db = await createTestDatabase()
const given = createFixtures(db)
const people = new Map<string, UserActor>()
let app: FastifyInstance
let close: () => Promise<void>

beforeAll(async () => {
  const composed = composeDeps({
    secretKey: key(),
    sealKey: key(),
    returnOrigins: ['http://127.0.0.1:1'],
    directoryUrl: 'http://127.0.0.1:3',
    offersAudits: true,
    scopes: db.scopes,
  })
  close = composed.close
  const verifyToken = async (token: string) => people.get(token) ?? Promise.reject(appError('sign-in-required'))
  const around = {
    deps: composed.deps,
    scopes: db.scopes,
    verifyToken,
    idempotency: createIdempotency({ scopes: db.scopes }),
    locate: createObjectLocator({ scopes: db.scopes }),
  }
  app = await createGatewayApp({ logger: createLogger({ name: 'test', level: 'silent' }), around: () => around })
})

afterAll(async () => {
  await app.close()
  await close()
  await db.drop()
})

test('every route asks for a signed-in person, but for the few that are public', async () => {
  const isPublic = ({ target }: RouteDeclaration<GatewayDeps>) => target.scope === 'public'
  expect(allRoutes.filter(isPublic).map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/public/shared/:token',
    'GET /api/public/shared/:token/audit',
    'GET /api/public/shared/:token/report',
    'GET /api/public/agency',
    'POST /api/public/site-audits',
  ])
  for (const route of allRoutes.filter((one) => !isPublic(one))) {
    const reply = await call(route, { token: 'nobody' })
    expect([route.method, route.path, reply.statusCode]).toEqual([route.method, route.path, 401])
  }
})

test('every route that works in one tenant hides a foreign tenant as if it were absent', async () => {
  const [ours, theirs] = await given.twoTenants()
  people.set('member', await given.member({ tenantId: ours, role: 'tenant_admin' }))
  const inTenant = allRoutes.filter(({ target }) => target.scope === 'tenant' || target.scope === 'flow')
  expect(inTenant.length).toBeGreaterThan(8)
  for (const route of inTenant) {
    const foreign = await call(route, { token: 'member', tenantId: theirs })
    const absent = await call(route, { token: 'member', tenantId: crypto.randomUUID() })
    expect([route.path, foreign.statusCode, foreign.json().code]).toEqual([route.path, 404, 'tenant-not-found'])
    expect(withoutId(foreign.json())).toEqual(withoutId(absent.json()))
  }
})

test('someone with read only is refused every route that changes something, and the refusal says it is the role', async () => {
  const tenantId = await given.tenant()
  people.set('reader', await given.member({ tenantId, role: 'readonly' }))
  const changing = allRoutes.filter(({ method, target }) => method !== 'GET' && (target.scope === 'tenant' || target.scope === 'flow'))
  for (const route of changing) {
    const reply = await call(route, { token: 'reader', tenantId })
    expect([route.path, reply.statusCode, reply.json().code]).toEqual([route.path, 403, 'permission-denied-by-role'])
  }
})

test('a plan without approvals refuses deciding even to the admin of the tenant, and says it is the plan', async () => {
  const tenantId = await given.tenant({ features: ['agents'] })
  people.set('admin-of-small', await given.member({ tenantId, role: 'tenant_admin' }))
  const deciding = allRoutes.filter(({ target, method }) => target.permission === permissions.proposalDecide && method === 'POST')
  expect(deciding).toHaveLength(2)
  for (const route of deciding) expect((await call(route, { token: 'admin-of-small', tenantId })).json().code).toBe('permission-denied-by-plan')
})

test('people of a tenant may not ask over all tenants; the owner may', async () => {
  const tenantId = await given.tenant()
  await given.agency()
  people.set('user', await given.member({ tenantId, role: 'tenant_admin' }))
  people.set('owner', await given.owner())
  const overAll = allRoutes.filter(({ method, target, path }) => method === 'GET' && target.scope === 'agency' && !path.includes(':'))
  for (const route of overAll) {
    expect((await call(route, { token: 'user' })).statusCode, route.path).toBe(403)
    expect((await call(route, { token: 'owner' })).statusCode, route.path).toBe(200)
  }
})

test('what belongs to the agency itself is closed to its staff and to the people of a tenant', async () => {
  const tenantId = await given.tenant()
  people.set('admin', await given.member({ tenantId, role: 'tenant_admin' }))
  people.set('staff', await given.staff(tenantId))
  const ofStaffToo: readonly unknown[] = [permissions.agentRun, permissions.agentRead]
  const ofAgency = allRoutes.filter(
    ({ target, path }) => target.scope === 'agency-flow' && !ofStaffToo.includes(target.permission) && path !== '/api/me/password',
  )
  expect(ofAgency).toHaveLength(10)
  for (const route of ofAgency) {
    for (const token of ['admin', 'staff']) expect([route.path, token, (await call(route, { token })).statusCode]).toEqual([route.path, token, 403])
  }
})

test('a suspended person is out on the very next request', async () => {
  const owner = await given.owner()
  people.set('suspended', owner)
  const route = allRoutes.find(({ path }) => path === '/api/tenants')
  if (route === undefined) throw new Error('no route lists tenants')
  expect((await call(route, { token: 'suspended' })).statusCode).toBe(200)
  await given.sql(`update app_user set status = 'suspended' where id = $1`, [owner.userId])
  expect((await call(route, { token: 'suspended' })).json().code).toBe('user-suspended')
})

function call(route: RouteDeclaration<GatewayDeps>, { token, tenantId }: { token: string; tenantId?: string }) {
  const url = route.path.replace(/:\w+/g, () => crypto.randomUUID())
  const headers = { authorization: `Bearer ${token}`, ...(tenantId === undefined ? {} : { 'bizosaas-tenant': tenantId }) }
  const hasBody = route.body !== undefined
  return app.inject({ method: route.method, url: withQuery(url), headers, ...(hasBody ? { payload: bodyFor(route.path) } : {}) })
}

function withQuery(url: string): string {
  if (url.startsWith('/api/reports/') && url.endsWith('/changes')) return `${url}?part=changed`
  if (url.startsWith('/api/reports/') && url.endsWith('/findings')) return `${url}?part=new`
  if (url === '/api/share-links') return `${url}?kind=report&ref=2026-03`
  return url === '/api/audit/check' || /\/(replay|memory)$/.test(url) ? `${url}?tenantId=${crypto.randomUUID()}` : url
}

const money = { currency: 'EUR', inputMicros: 1, outputMicros: 1, monthCapMicros: 1, runCapMicros: 1 }
const modelBody = { baseUrl: 'https://model.example/v1', model: 'm', ...money }

/** A body that passes the schema of each route, so that what refuses is the guard and not the check of the body. */
function bodyFor(path: string): Record<string, unknown> {
  const id = crypto.randomUUID()
  const bodies: Record<string, Record<string, unknown>> = {
    '/api/tenants': { name: 'New', slug: `new-${id.slice(0, 8)}` },
    '/api/me/password': { current: 'c', password: 'p' },
    '/api/agency/contact': { email: null, phone: null },
    '/api/people': { name: 'New', email: `${id}@example.test`, access: { role: 'super_admin' } },
    '/api/people/:personId/access': { access: { role: 'super_admin' } },
    '/api/approvals/:proposalId/decisions': { version: 1, verdict: 'approve' },
    '/api/approvals/:proposalId/versions': { version: 1, excluded: [] },
    '/api/approvals/:proposalId/comments': { body: 'hello' },
    '/api/approvals/:proposalId/undo': { reason: 'seen' },
    '/api/enhancements': { tenantId: id, title: 'Build it' },
    '/api/enhancements/:proposalId/requirements': { version: 1, requirements: 'What it must do.' },
    '/api/enhancements/:proposalId/moves': { to: 'queued' },
    '/api/policies/proposals': { tenantId: id, rules: [], note: 'test' },
    '/api/work/proposals': { tenantId: id, agents: ['infra-sentinel'] },
    '/api/work/suggestions': { tenantId: id },
    '/api/work/stops': { tenantId: id, agents: ['infra-sentinel'] },
    '/api/schedules/proposals': { tenantId: id, starts: { kind: 'agent', id: 'infra-sentinel' }, cron: '0 4 * * *' },
    '/api/schedules/:scheduleId/resume': { tenantId: id },
    '/api/schedules/:scheduleId/pause': { tenantId: id },
    '/api/schedules/:scheduleId/trigger': { tenantId: id },
    '/api/tasks/:taskId/close': { tenantId: id, outcome: 'done' },
    '/api/effects/:effectId/settle': { outcome: 'done', comment: 'seen' },
    '/api/agents/:agentId/runs': { tenantId: id, connectionId: id },
    '/api/crews/:crewId/runs': { tenantId: id, connectionId: id },
    '/api/brand-files/proposals': { tenantId: id, file: { tone: [], rules: [] }, note: 'test' },
    '/api/findings/:findingId/dismissal': { reason: 'seen' },
    '/api/connections': { tenantId: id, connectorId: 'wordpress', baseUrl: 'https://example.test', credentials: {} },
    '/api/connections/authorizations': {
      tenantId: id,
      connectorId: 'wordpress',
      baseUrl: 'https://example.test',
      returnUrl: 'https://example.test/back',
    },
    '/api/connections/authorizations/complete': { tenantId: id, state: 's', answer: {} },
    '/api/search-performance/imports': { tenantId: id, fileName: 'days.csv', content: 'RGF0ZQ==' },
    '/api/site-audits': { address: 'example.com' },
    '/api/site-audits/:tenantId/take-over': { name: 'New', slug: `new-${id.slice(0, 8)}` },
    '/api/models': modelBody,
    '/api/models/agency': modelBody,
    '/api/models/test': { baseUrl: 'https://model.example/v1', model: 'm' },
    '/api/models/prompts/:promptId/versions': { basedOn: 0, body: 'Word it.', note: 'Shorter' },
    '/api/models/agency/test': { baseUrl: 'https://model.example/v1', model: 'm' },
    '/api/share-links': { kind: 'report', ref: '2026-03' },
    '/api/insights/sharing': { isSharing: false },
    '/api/watched-hosts': { host: 'shop.example.com' },
    '/api/allowed-hosts': { host: '127.0.0.1:1', reason: 'test' },
  }
  return bodies[path] ?? {}
}

function withoutId({ requestId: _requestId, ...problem }: Record<string, unknown>): Record<string, unknown> {
  return problem
}

function key(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')
}
