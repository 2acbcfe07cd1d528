import { type AgentRunId, newId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordSighting } from './record-sighting.ts'

let db: TestDatabase
let given: Fixtures

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
})
afterAll(() => db.drop())

test('that a place may keep a shared text, and where in its site it stands, follows what was seen last, in one of two tenants', async () => {
  const [ours, theirs] = await given.twoTenants()
  const at = new Date()
  const seen = { key: 'shared', code: 'title-duplicate', severity: 'mid' as const, url: 'https://b.example/', detail: 'd', hand: null, claim: 'c' }
  const stood = async (more: object) => {
    const sighting = { agentId: 'seo', runId: newId<AgentRunId>(), connectionId: null, readUrls: [seen.url], at }
    await db.scopes.withTenant({ actor: given.system, tenantId: ours }, (scope) =>
      recordSighting(scope, { ...sighting, findings: [{ ...seen, ...more, evidenceId: newId() as never }] }),
    )
    return given.sql('select may_stay, standing from finding where tenant_id = any ($1)', [[ours, theirs]])
  }
  expect(await stood({ mayStay: true, standing: 'start' })).toEqual([{ may_stay: true, standing: 'start' }])
  expect(await stood({})).toEqual([{ may_stay: false, standing: null }])
})
