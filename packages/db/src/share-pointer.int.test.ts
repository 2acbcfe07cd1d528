import { createHash, randomUUID } from 'node:crypto'
import type { TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf } from './rows-of.ts'

let db: TestDatabase
let given: Fixtures
let owner: UserActor
beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
})
afterAll(() => db.drop())

function share(tenantId: TenantId, tokenHash: string) {
  return db.scopes.withTenant({ actor: owner, tenantId }, (scope) =>
    sql`
      insert into share_link (tenant_id, id, token_hash, kind, ref, created_by, created_at, expires_at)
      values (${tenantId}, ${randomUUID()}, ${tokenHash}, 'audit', 'one', 'user:test', now(), now() + interval '1 day')`.execute(rowsOf(scope)),
  )
}

function revoke(tenantId: TenantId, tokenHash: string) {
  return db.scopes.withTenant({ actor: owner, tenantId }, async (scope) => {
    const done = await sql`update share_link set revoked_at = now() where token_hash = ${tokenHash}`.execute(rowsOf(scope))
    return Number(done.numAffectedRows)
  })
}

async function tenantOf(tokenHash: string): Promise<string | null> {
  const { rows } = await db.scopes.withPlatform('share', (scope) =>
    sql<{ tenantId: string }>`select tenant_id as "tenantId" from share_pointer where token_hash = ${tokenHash}`.execute(rowsOf(scope)),
  )
  return rows[0]?.tenantId ?? null
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

test('the hash of a token leads to its tenant until that tenant revokes the link, and nobody else can', async () => {
  const [ours, theirs] = await given.twoTenants()
  const [first, second] = [hashOf('first'), hashOf('second')]
  await share(ours, first)
  await share(theirs, second)
  expect([await tenantOf(first), await tenantOf(second), await tenantOf(hashOf('unknown'))]).toEqual([ours, theirs, null])

  expect(await revoke(theirs, first)).toBe(0)
  expect(await tenantOf(first)).toBe(ours)

  expect(await revoke(ours, first)).toBe(1)
  expect([await tenantOf(first), await tenantOf(second)]).toEqual([null, theirs])
})

test('a token of one tenant cannot be taken by another', async () => {
  const [ours, theirs] = await given.twoTenants()
  await share(ours, hashOf('taken'))
  await expect(share(theirs, hashOf('taken'))).rejects.toThrow(/share_pointer_pkey/)
  expect(await tenantOf(hashOf('taken'))).toBe(ours)
})
