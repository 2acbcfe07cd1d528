import { commentSchema, policyListSchema, proposalSchema, submittedSchema } from '@bizosaas/contracts'
import { createExecutor } from '@bizosaas/governance'
import { createLogger } from '@bizosaas/http-kit'
import { appError, type ProposalId, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase } from '@bizosaas/test-kit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { composeDeps } from '../compose/compose-deps.ts'
import { createIdempotency } from '../compose/create-idempotency.ts'
import { createObjectLocator } from '../compose/create-object-locator.ts'
import type { GatewayDeps } from '../compose/gateway-deps.ts'
import { allRoutes } from './all-routes.ts'
import { createGatewayApp } from './create-gateway-app.ts'

const db = await createTestDatabase()
const given = createFixtures(db)
const people = new Map<string, UserActor>()
let app: FastifyInstance
let deps: GatewayDeps
let close: () => Promise<void>
let tenantId: TenantId

beforeAll(async () => {
  const key = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')
  const composed = composeDeps({
    secretKey: key(),
    sealKey: key(),
    returnOrigins: ['http://127.0.0.1:1'],
    directoryUrl: 'http://127.0.0.1:3',
    offersAudits: true,
    scopes: db.scopes,
  })
  ;({ deps, close } = composed)
  const around = {
    deps,
    scopes: db.scopes,
    verifyToken: async (token: string) => people.get(token) ?? Promise.reject(appError('sign-in-required')),
    idempotency: createIdempotency({ scopes: db.scopes }),
    locate: createObjectLocator({ scopes: db.scopes }),
  }
  app = await createGatewayApp({ logger: createLogger({ name: 'test', level: 'silent' }), around: () => around })
  people.set('owner', await given.owner())
})
beforeEach(async () => {
  tenantId = (await given.twoTenants())[0]
  people.set('staff', await given.staff(tenantId))
  people.set('client', await given.member({ tenantId, role: 'tenant_admin' }))
})
afterAll(async () => {
  await app.close()
  await close()
  await db.drop()
})

function call(who: string, method: 'GET' | 'POST', url: string, payload?: object) {
  // People of one tenant name it; for people of the agency the object of the address does.
  const headers = { authorization: `Bearer ${who}`, ...(who === 'client' ? { 'bizosaas-tenant': tenantId } : {}) }
  return app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
}

const rules = [{ name: 'all-of-it', when: { kind: 'always' }, answer: { kind: 'allow' } }]
const card = async (id: string, who = 'owner') => proposalSchema.parse((await call(who, 'GET', `/api/approvals/${id}`)).json())

test('a policy is proposed, discussed, decided and read through the API, and no route writes one', async () => {
  const refused = await call('staff', 'POST', '/api/policies/proposals', { tenantId, rules, note: 'Faster' })
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'permission-denied-by-role'])
  const made = await call('owner', 'POST', '/api/policies/proposals', { tenantId, rules, note: 'Faster' })
  expect(made.statusCode).toBe(202)
  const { proposalId } = submittedSchema.parse(made.json())
  expect(await card(proposalId)).toMatchObject({
    kind: 'setting',
    setting: { changes: [{ label: 'Rules', after: '1. all-of-it: runs at once, always' }] },
  })

  const said = await call('client', 'POST', `/api/approvals/${proposalId}/comments`, { body: 'Is this wise?' })
  expect(commentSchema.parse(said.json())).toMatchObject({ body: 'Is this wise?', author: { label: 'Test person' } })
  expect((await call('client', 'POST', `/api/approvals/${proposalId}/comments`, { body: '  ' })).statusCode).toBe(400)
  expect((await card(proposalId, 'client')).comments.map(({ body }) => body)).toEqual(['Is this wise?'])

  expect((await call('owner', 'POST', `/api/approvals/${proposalId}/decisions`, { version: 1, verdict: 'approve' })).json().code).toBe(
    'decision-own-proposal',
  )
  expect((await call('staff', 'POST', `/api/approvals/${proposalId}/decisions`, { version: 1, verdict: 'approve' })).json()).toMatchObject({
    state: 'approved',
  })
  const executor = createExecutor(deps)
  const execution = { tenantId, proposalId: proposalId as ProposalId, version: 1 }
  await executor.openExecution(execution)
  await executor.runAction({ ...execution, index: 0 })
  await executor.closeExecution(execution)
  const policies = policyListSchema.parse((await call('client', 'GET', `/api/policies?tenantId=${tenantId}`)).json())
  expect(policies.items).toMatchObject([
    { version: 1, note: 'Faster', text: '1. all-of-it: runs at once, always' },
    { version: 0, createdBy: null },
  ])
  const writing = allRoutes.filter(({ path, method }) => path.startsWith('/api/policies') && method !== 'GET').map(({ path }) => path)
  expect(writing).toEqual(['/api/policies/proposals'])
})

test('rules that governance does not know are refused with what is wrong', async () => {
  const unknown = [{ name: 'x', when: { kind: 'full-moon' }, answer: { kind: 'allow' } }]
  const reply = await call('owner', 'POST', '/api/policies/proposals', { tenantId, rules: unknown, note: 'n' })
  expect([reply.statusCode, reply.json().code]).toEqual([400, 'request-invalid'])
})

test('an enhancement goes its way through the API, and a step out of turn is refused with where it may go', async () => {
  const made = await call('client', 'POST', '/api/enhancements', { tenantId, title: 'A monthly report' })
  expect(made.statusCode).toBe(201)
  const { proposalId: id, state } = submittedSchema.parse(made.json())
  expect(state).toBe('identified')
  const early = await call('client', 'POST', `/api/enhancements/${id}/moves`, { to: 'in-review' })
  expect([early.statusCode, early.json()]).toMatchObject([
    409,
    { code: 'proposal-transition-refused', details: { from: 'identified', allowed: ['written', 'archived'] } },
  ])
  const written = await call('client', 'POST', `/api/enhancements/${id}/requirements`, { version: 1, requirements: 'A PDF.' })
  expect(written.json()).toMatchObject({ version: 2, state: 'written' })
  for (const to of ['queued', 'in-review'])
    expect((await call('client', 'POST', `/api/enhancements/${id}/moves`, { to })).json()).toMatchObject({ state: to })
  await call('owner', 'POST', `/api/approvals/${id}/decisions`, { version: 2, verdict: 'approve' })
  const assignee = people.get('staff')?.userId
  expect((await call('client', 'POST', `/api/enhancements/${id}/moves`, { to: 'assigned', assignee })).json().code).toBe('permission-denied-by-role')
  expect((await call('staff', 'POST', `/api/enhancements/${id}/moves`, { to: 'assigned', assignee })).json()).toMatchObject({ state: 'assigned' })
  expect(await card(id)).toMatchObject({ state: 'assigned', assignedTo: 'Test person', allowed: { moves: ['in-development'] } })
})

test('the queue takes every filter of the service', async () => {
  const { proposalId } = submittedSchema.parse((await call('owner', 'POST', '/api/policies/proposals', { tenantId, rules, note: 'n' })).json())
  const found = async (query: string) =>
    (await call('owner', 'GET', `/api/approvals?tenantId=${tenantId}&${query}`)).json().items.map((row: { id: string }) => row.id)
  for (const query of ['group=waiting', 'group=all&risk=mid', 'state=pending', 'limit=1'])
    expect([query, await found(query)]).toEqual([query, [proposalId]])
  for (const query of ['group=done', 'risk=high', 'findingCode=x', 'agentId=x', `undoes=${proposalId}`, 'state=failed'])
    expect([query, await found(query)]).toEqual([query, []])
})
