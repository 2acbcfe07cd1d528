import type { Actor, TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresGovernance } from '../adapters/index.ts'
import { createStage } from '../testing/create-stage.ts'

let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId
let theirs: TenantId
let owner: UserActor

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  ;[ours, theirs] = await given.twoTenants()
  owner = await given.owner()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
  stage.runner.objects.set('1', { title: 'old' })
})
afterAll(() => db.drop())

async function wish(actor: Actor, tenantId: TenantId, originKey: string | null, title = 'new') {
  const evidenceIds = actor.kind === 'user' ? [] : [await stage.evidence(actor, tenantId)]
  const made = await stage.propose(actor, tenantId, { evidenceIds, originKey, actions: [stage.setFields('1', { title })] })
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made
}

test('a repeat of the same wish is answered with the first proposal, as it stands now', async () => {
  const agent = stage.agent(ours)
  const first = await wish(agent, ours, 'run-1:titles')
  expect(await wish(agent, ours, 'run-1:titles', 'something else by now')).toEqual(first)
  expect(await stage.decide(owner, ours, { proposalId: first.proposalId, version: 1, verdict: 'approve' })).toMatchObject({ kind: 'approved' })
  // The object has the wished value by now, so a dry run would find nothing to change: it is not even asked.
  await stage.execute({ tenantId: ours, proposalId: first.proposalId, version: 1 })
  stage.runner.objects.delete('1')
  expect(await wish(agent, ours, 'run-1:titles')).toEqual({ ...first, state: 'executed' })
  stage.runner.objects.set('1', { title: 'old' })
})

test('another key, another tenant, another proposer and no key at all make proposals of their own', async () => {
  const agent = stage.agent(ours)
  const made = [
    await wish(agent, ours, 'run-2:titles'),
    await wish(agent, ours, 'run-2:texts'),
    await wish(stage.agent(theirs), theirs, 'run-2:titles'),
    await wish(owner, ours, 'run-2:titles'),
    await wish(agent, ours, null),
    await wish(agent, ours, null),
  ]
  expect(new Set(made.map(({ proposalId }) => proposalId)).size).toBe(6)
})

test('twelve that hand the same wish in at once make one proposal', async () => {
  const agent = stage.agent(ours)
  const made = await Promise.all(Array.from({ length: 12 }, () => wish(agent, ours, 'run-3:titles')))
  expect(new Set(made.map(({ proposalId }) => proposalId)).size).toBe(1)
  const rows = await given.sql(`select count(*)::int as n from proposal where tenant_id = $1 and origin_key = 'run-3:titles'`, [ours])
  expect(rows).toEqual([{ n: 1 }])
  const created = await given.sql(`select count(*)::int as n from audit_record where event = 'proposal-created' and subject_id = $1`, [
    made[0]?.proposalId,
  ])
  expect(created).toEqual([{ n: 1 }])
})

test('a wish that was refused leaves its key free', async () => {
  const agent = stage.agent(ours)
  const refused = await stage.propose(agent, ours, { originKey: 'run-4:titles', actions: [stage.setFields('1', { title: 'new' })] })
  expect(refused).toMatchObject({ kind: 'refused', code: 'evidence-required' })
  expect(await wish(agent, ours, 'run-4:titles')).toMatchObject({ state: 'pending' })
})
