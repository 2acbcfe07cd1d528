import { auditChoicesSchema, auditPageSchema } from '@bizosaas/contracts'
import { createPostgresAuditTrail } from '@bizosaas/governance/adapters'
import { createLogger } from '@bizosaas/http-kit'
import { appError, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase } from '@bizosaas/test-kit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeDeps } from './compose/compose-deps.ts'
import { createIdempotency } from './compose/create-idempotency.ts'
import { createObjectLocator } from './compose/create-object-locator.ts'
import { createGatewayApp } from './http/create-gateway-app.ts'

const db = await createTestDatabase()
const given = createFixtures(db)
const people = new Map<string, UserActor>()
const trail = createPostgresAuditTrail()
let app: FastifyInstance
let close: () => Promise<void>
let ours: TenantId
let theirs: TenantId

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
  ;[ours, theirs] = await given.twoTenants()
  people.set('owner', await given.user({ agencyRole: 'super_admin', name: 'Olivia Owner' }))
  people.set('staff', await given.staff(ours))
  for (const hour of [8, 9, 10, 11, 12]) await happened(ours, { event: hour === 10 ? 'proposal-approved' : 'proposal-created', hour })
  await happened(theirs, { event: 'proposal-approved', hour: 10 })
})
afterAll(async () => {
  await app.close()
  await close()
  await db.drop()
})

test('records are found by event, by who did it and by time, and nobody finds those of a tenant they may not see', async () => {
  expect(await hours('?event=proposal-approved')).toEqual(['10 Theirs', '10 Ours'])
  expect(await hours('?event=proposal-approved', 'staff')).toEqual(['10 Ours'])
  expect(await hours('?from=2026-03-01T09:00:00Z&to=2026-03-01T12:00:00Z&event=proposal-created')).toEqual(['11 Ours', '9 Ours'])
  expect(await hours('?actor=agent:seo-guardian')).toHaveLength(6)
  expect(await hours('?actor=agent:somebody-else')).toEqual([])
})

test('a filtered list goes on where it ended, each record once', async () => {
  const found: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: { at: string }[]; nextCursor: string | null } = await list(
      `?limit=2&event=proposal-created${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    found.push(...page.items.map(({ at }) => at.slice(11, 13)))
    cursor = page.nextCursor
  }
  expect(found).toEqual(['12', '11', '09', '08'])
})

test('a filter offers who and what the records name', async () => {
  const choices = auditChoicesSchema.parse((await get('/api/audit/choices', 'staff')).json())
  expect(choices).toEqual({ actors: [{ ref: 'agent:seo-guardian', label: 'Seo guardian' }], events: ['proposal-approved', 'proposal-created'] })
})

test('allowing a private host and closing it again stand in the chain of the agency, which is checked for itself', async () => {
  const allowed = await post('/api/allowed-hosts', { host: '10.0.0.5:443', reason: 'The office server' })
  expect([allowed.statusCode, allowed.json().host]).toEqual([201, '10.0.0.5:443'])
  expect((await get('/api/allowed-hosts', 'owner')).json().items).toMatchObject([{ host: '10.0.0.5:443', reason: 'The office server' }])

  expect((await remove('/api/allowed-hosts/10.0.0.5%3A443')).json()).toEqual({ host: '10.0.0.5:443', wasAllowed: true })
  expect((await remove('/api/allowed-hosts/10.0.0.5%3A443')).json()).toEqual({ host: '10.0.0.5:443', wasAllowed: false })
  expect((await get('/api/allowed-hosts', 'owner')).json().items).toEqual([])
  expect((await remove('/api/allowed-hosts/office')).json().code).toBe('request-invalid')

  const { items } = auditPageSchema.parse((await get('/api/audit/agency', 'owner')).json())
  expect(items.map(({ event, actorLabel, tenant, subjectId }) => [event, actorLabel, tenant, subjectId])).toEqual([
    ['egress-host-disallowed', 'Olivia Owner', null, '10.0.0.5:443'],
    ['egress-host-allowed', 'Olivia Owner', null, '10.0.0.5:443'],
  ])
  expect((await get('/api/audit/agency?event=egress-host-allowed&limit=1', 'owner')).json().items).toHaveLength(1)
  expect((await get('/api/audit/agency/check', 'owner')).json()).toMatchObject({ isIntact: true, records: 2 })
  await given.sql(`update agency_audit_record set body = replace(body, 'office', 'home') where seq = 1`)
  expect((await get('/api/audit/agency/check', 'owner')).json()).toMatchObject({ isIntact: false, firstBadSeq: 1, reason: 'record-changed' })
})

test('staff see what their tenants did, and may neither allow a host nor close one', async () => {
  expect((await get('/api/allowed-hosts', 'staff')).statusCode).toBe(403)
  expect((await remove('/api/allowed-hosts/10.0.0.5%3A443', 'staff')).statusCode).toBe(403)
  expect((await get(`/api/audit/check?tenantId=${ours}`, 'staff')).json()).toMatchObject({ isIntact: true, records: 5 })
  expect((await get(`/api/audit/check?tenantId=${theirs}`, 'staff')).json().code).toBe('tenant-not-found')
})

async function happened(tenantId: TenantId, { event, hour }: { event: string; hour: number }): Promise<void> {
  const at = new Date(Date.UTC(2026, 2, 1, hour)).toISOString()
  const entry = { at, event, actor: 'agent:seo-guardian', onBehalfOf: null, subjectKind: 'proposal', subjectId: null, digest: null, detail: {} }
  await db.scopes.withTenant({ actor: given.system, tenantId }, (scope) => trail.append(scope, [entry]))
}

async function list(query: string, token = 'owner') {
  return auditPageSchema.parse((await get(`/api/audit${query}`, token)).json())
}

async function hours(query: string, token?: string): Promise<readonly string[]> {
  const { items } = await list(query, token)
  return items
    .map(({ at, tenant }) => `${new Date(at).getUTCHours()} ${tenant?.name}`)
    .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
}

function get(url: string, token: string) {
  return app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } })
}

function post(url: string, payload: Record<string, unknown>) {
  return app.inject({ method: 'POST', url, payload, headers: { authorization: 'Bearer owner' } })
}

function remove(url: string, token = 'owner') {
  return app.inject({ method: 'DELETE', url, headers: { authorization: `Bearer ${token}` } })
}

function key(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')
}
