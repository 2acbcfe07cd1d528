import { createPostgresAuditTrail } from '@bizosaas/governance/adapters'
import { type TenantId, toId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresShareLinkStore } from '../adapters/index.ts'
import { createShareLink } from './create-share-link.ts'
import { listShareLinks } from './list-share-links.ts'
import { openShared } from './open-shared.ts'
import { revokeShareLink } from './revoke-share-link.ts'

const dayMs = 86_400_000
let db: TestDatabase
let given: Fixtures
let owner: UserActor
let ours: TenantId
let theirs: TenantId
let now = new Date('2026-03-01T10:00:00Z')
const deps = { shareLinks: createPostgresShareLinkStore(), audit: createPostgresAuditTrail(), clock: { now: () => now } }

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
  ;[ours, theirs] = await given.twoTenants()
})
afterAll(() => db.drop())

const share = (tenantId: TenantId, { kind = 'audit', ref = 'one', days = 7, actor = owner } = {}) =>
  db.scopes.withTenant({ actor, tenantId }, (scope) => createShareLink.serve({ deps, actor, scope, input: { kind, ref, days } }))
const revoke = (tenantId: TenantId, linkId: string) =>
  db.scopes.withTenant({ actor: owner, tenantId }, (scope) => revokeShareLink.serve({ deps, actor: owner, scope, input: { linkId } }))
const list = (tenantId: TenantId) =>
  db.scopes.withTenant({ actor: owner, tenantId }, (scope) =>
    listShareLinks.serve({ deps, actor: owner, scope, input: { kind: 'audit', ref: 'one' } }),
  )
const open = (token: string, kind?: 'audit' | 'report') =>
  openShared({ deps, scopes: db.scopes, token, ...(kind && { kind }) }, async (scope, link) => [scope.tenantId, link.kind, link.ref])

test('whoever holds a link reads what it names in its own tenant, and the token stands in no row', async () => {
  const [first, second] = [await share(ours, { ref: 'one' }), await share(theirs, { kind: 'report', ref: '2026-03' })]
  expect(await open(first.token)).toEqual([ours, 'audit', 'one'])
  expect(await open(second.token, 'report')).toEqual([theirs, 'report', '2026-03'])
  const rows = JSON.stringify([await given.sql('select * from share_link'), await given.sql('select * from share_pointer')])
  expect([rows.includes(first.token), rows.includes(second.token)]).toEqual([false, false])
  expect(await given.sql(`select event from audit_record where tenant_id = $1`, [ours])).toEqual([{ event: 'share-link-created' }])
})

test('a link that is revoked, expired, of another kind or of a suspended tenant is as absent as one that never was', async () => {
  const absent = { code: 'share-link-not-found' }
  const { token, id } = await share(ours)
  await expect(open(token, 'report')).rejects.toMatchObject(absent)
  await expect(open('x'.repeat(43))).rejects.toMatchObject(absent)
  await expect(revoke(theirs, id)).rejects.toMatchObject(absent)
  expect(await open(token)).toEqual([ours, 'audit', 'one'])
  expect(await revoke(ours, id)).toMatchObject({ id, state: 'revoked' })
  await expect(open(token)).rejects.toMatchObject(absent)

  const later = await share(theirs, { days: 1 })
  await given.sql(`update tenant set status = 'suspended' where id = $1`, [theirs])
  await expect(open(later.token)).rejects.toMatchObject(absent)
  await given.sql(`update tenant set status = 'active' where id = $1`, [theirs])
  expect(await open(later.token)).toEqual([theirs, 'audit', 'one'])
  now = new Date(now.getTime() + dayMs)
  await expect(open(later.token)).rejects.toMatchObject(absent)
})

test('the links of a page are listed with what became of them, to those of its tenant alone', async () => {
  const tenantId = await given.tenant()
  const kept = await share(tenantId)
  const revoked = await share(tenantId)
  await revoke(tenantId, revoked.id)
  now = new Date(now.getTime() + dayMs)
  const { items } = await list(tenantId)
  expect(items.map(({ id, state }) => [id, state])).toEqual([
    [revoked.id, 'revoked'],
    [kept.id, 'open'],
  ])
  expect((await list(await given.tenant())).items).toEqual([])
})

test('someone with read only makes no link, and no tenant takes the token of another', async () => {
  const actor = await given.member({ tenantId: ours, role: 'readonly' })
  await expect(share(ours, { actor })).rejects.toMatchObject({ code: 'permission-denied-by-role' })
  const link = { id: toId<never>(crypto.randomUUID()), kind: 'audit' as const, ref: 'x', createdBy: 'x', createdAt: now, revokedAt: null }
  const taken = { link: { ...link, expiresAt: new Date(now.getTime() + dayMs) }, token: (await share(ours)).token }
  await expect(db.scopes.withTenant({ actor: owner, tenantId: theirs }, (scope) => deps.shareLinks.add(scope, taken))).rejects.toThrow(
    /share_pointer_pkey/,
  )
})
