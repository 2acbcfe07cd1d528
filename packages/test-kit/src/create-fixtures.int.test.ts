import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFixtures, type Fixtures } from './create-fixtures.ts'
import { createTestDatabase, type TestDatabase } from './create-test-database.ts'

let db: TestDatabase
let given: Fixtures

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
})
afterAll(() => db.drop())

test('the owner of the agency enters any tenant and may do everything there', async () => {
  const [ours] = await given.twoTenants()
  const role = await db.scopes.withTenant({ actor: await given.owner(), tenantId: ours }, async (scope) => scope.access.role)
  expect(role).toBe('super_admin')
})

test('a member enters their own tenant and no other', async () => {
  const [ours, theirs] = await given.twoTenants()
  const actor = await given.member({ tenantId: ours, role: 'readonly' })
  expect(await db.scopes.withTenant({ actor, tenantId: ours }, async (scope) => scope.access.role)).toBe('readonly')
  await expect(db.scopes.withTenant({ actor, tenantId: theirs }, async () => 1)).rejects.toMatchObject({ code: 'tenant-not-found' })
})
