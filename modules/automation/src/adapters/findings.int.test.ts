import { createPostgresAuditTrail } from '@bizosaas/governance/adapters'
import { type AgentRunId, type ConnectionId, newId, systemClock, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dismissFinding } from '../services/dismiss-finding.ts'
import { listFindings } from '../services/list-findings.ts'
import { restoreFinding } from '../services/restore-finding.ts'
import { createPostgresFindingStore } from './postgres-finding-store.ts'

let db: TestDatabase
let given: Fixtures
let owner: UserActor
beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
})
afterAll(() => db.drop())

const connectionId = newId<ConnectionId>()
const parts = { findings: createPostgresFindingStore(), audit: createPostgresAuditTrail(), clock: systemClock }
const asAgency = <T>(actor: UserActor, fn: (scope: never) => Promise<T>) => db.scopes.withAgency({ actor }, (scope) => fn(scope as never))

test('findings go from new to persisting to fixed and back to new, and a dismissed one stays dismissed until that is taken back', async () => {
  const [ours, theirs] = await given.twoTenants()
  const seen = {
    code: 'title-missing',
    severity: 'high' as const,
    url: 'https://a.example/',
    detail: 'd',
    hand: null,
    claim: 'c',
    evidenceId: newId() as never,
  }
  const record = (keys: readonly string[]) => {
    const sighting = { agentId: 'seo', runId: newId<AgentRunId>(), connectionId, readUrls: ['https://a.example/'], at: new Date() }
    return db.scopes.withTenant({ actor: given.system, tenantId: ours }, (scope) =>
      parts.findings.record(scope, { ...sighting, findings: keys.map((key) => ({ ...seen, key })) }),
    )
  }
  const states = async () =>
    Object.fromEntries((await given.sql('select key, state from finding where tenant_id = $1', [ours])).map(({ key, state }) => [key, state]))
  expect(await record(['a', 'b'])).toEqual({ fresh: 2, persisting: 0, fixed: 0 })
  expect(await record(['a'])).toEqual({ fresh: 0, persisting: 1, fixed: 1 })
  const [found] = await given.sql("select id from finding where tenant_id = $1 and key = 'a'", [ours])
  const input = { findingId: String(found?.id), reason: ' As wanted. ' }
  const asOwner = <T>(tenantId: TenantId, fn: (call: never) => Promise<T>) =>
    db.scopes.withTenant({ actor: owner, tenantId }, (scope) => fn({ deps: parts, actor: owner, scope } as never))
  await expect(asOwner(theirs, (call: object) => dismissFinding.serve({ ...call, input } as never))).rejects.toMatchObject({
    code: 'finding-not-found',
  })
  for (const reason of [input.reason, 'Said twice.']) {
    const dismissed = await asOwner(ours, (call: object) => dismissFinding.serve({ ...call, input: { ...input, reason } } as never))
    expect(dismissed).toMatchObject({ state: 'dismissed', dismissal: { reason: 'As wanted.', byLabel: expect.any(String) } })
  }
  await record(['a', 'b'])
  expect(await states()).toEqual({ a: 'dismissed', b: 'new' })
  expect(
    await db.scopes.withTenant({ actor: owner, tenantId: theirs }, (scope) => parts.findings.dismissed(scope, { agentId: 'seo', limit: 9 })),
  ).toEqual([])
  const restored = await asOwner(ours, (call: object) => restoreFinding.serve({ ...call, input: { findingId: input.findingId } } as never))
  expect(restored).toMatchObject({ state: 'persisting', dismissal: null })
  const events = await given.sql('select event from audit_record where tenant_id = $1 order by seq', [ours])
  expect(events.map(({ event }) => event)).toEqual(['finding-dismissed', 'finding-restored'])
  const listed = await asAgency(owner, (scope) => listFindings.run({ deps: parts, actor: owner, scope, input: { limit: 25, tenantId: ours } }))
  expect(listed.items).toHaveLength(2)
})
