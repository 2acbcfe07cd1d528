import type { ProposalId, TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createPostgresGovernance } from '../adapters/index.ts'
import { createStage } from '../testing/create-stage.ts'
import { editProposal } from './edit-proposal.ts'
import { expireProposals } from './expire-proposals.ts'

const dayMs = 86_400_000
let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId
let theirs: TenantId
let owner: UserActor

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
})
beforeEach(async () => {
  ;[ours, theirs] = await given.twoTenants()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
  stage.runner.objects.set('1', { title: 'old' })
})
afterAll(() => db.drop())

async function proposed(days: number, tenantId = ours, more: object = {}): Promise<ProposalId> {
  const agent = stage.agent(tenantId)
  const evidenceIds = [await stage.evidence(agent, tenantId)]
  const expiresAt = new Date(stage.clock.now().getTime() + days * dayMs)
  const made = await stage.propose(agent, tenantId, { evidenceIds, expiresAt, actions: [stage.setFields('1', { title: 'new' })], ...more })
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made.proposalId
}

/** The loop: finds what is due in all tenants, goes to each tenant, and marks the row as done. */
async function loop(limit = 100): Promise<readonly string[]> {
  const now = stage.clock.now()
  const due = await db.scopes.withPlatform('outbox', (scope) => stage.deps.outbox.due(scope, { now, limit: 500 }))
  const expired: string[] = []
  for (const { id, tenantId, kind } of due) {
    if (kind !== 'proposal-deadline' || (tenantId !== ours && tenantId !== theirs)) continue
    await stage.inTenant(given.system, tenantId, async (scope) => {
      expired.push(...(await expireProposals.serve({ deps: stage.deps, actor: given.system, scope, input: { limit } })).expired)
      await stage.deps.outbox.finish(scope, id, now)
    })
  }
  return expired
}

const stateOf = async (id: ProposalId) => (await given.sql('select state, waits_for from proposal where id = $1', [id]))[0]

test('what waited too long expires in its own tenant, once, with a record; the rest goes on waiting', async () => {
  const [early, late, foreign] = [await proposed(1), await proposed(3), await proposed(1, theirs)]
  expect(await loop()).toEqual([])
  stage.clock.advance(2 * dayMs)
  expect((await loop()).toSorted()).toEqual([early, foreign].toSorted())
  expect(await loop()).toEqual([])
  expect(await stateOf(early)).toEqual({ state: 'expired', waits_for: null })
  expect(await stateOf(late)).toMatchObject({ state: 'pending' })
  const audited = await given.sql(
    `select tenant_id, body::jsonb ->> 'actor' as actor from audit_record where subject_id = $1 and event = 'proposal-expired'`,
    [early],
  )
  expect(audited).toEqual([{ tenant_id: ours, actor: 'system:test' }])
  expect(await stage.decide(owner, ours, { proposalId: early, version: 1, verdict: 'approve' })).toMatchObject({
    code: 'proposal-transition-refused',
  })
})

test('a new version with a later deadline outlives the old one', async () => {
  const proposalId = await proposed(1)
  const expiresAt = new Date(stage.clock.now().getTime() + 5 * dayMs)
  const input = { proposalId, version: 1, excluded: [], expiresAt }
  expect(await editProposal.serve({ deps: stage.deps, scopes: db.scopes, actor: owner, tenantId: ours, input })).toMatchObject({ version: 2 })
  stage.clock.advance(2 * dayMs)
  expect(await loop()).toEqual([])
  stage.clock.advance(4 * dayMs)
  expect(await loop()).toEqual([proposalId])
})

test('one that waits for changes and one that was approved and never begun expire, one that runs does not', async () => {
  const [changes, approved, running] = [await proposed(1), await proposed(1), await proposed(1)]
  await stage.decide(owner, ours, { proposalId: changes, version: 1, verdict: 'request-changes', comment: 'shorter' })
  for (const proposalId of [approved, running]) await stage.decide(owner, ours, { proposalId, version: 1, verdict: 'approve' })
  await stage.executor.openExecution({ tenantId: ours, proposalId: running, version: 1 })
  stage.clock.advance(2 * dayMs)
  expect((await loop()).toSorted()).toEqual([changes, approved].toSorted())
  expect(await stateOf(running)).toMatchObject({ state: 'executing' })
  expect(await stage.executor.openExecution({ tenantId: ours, proposalId: approved, version: 1 })).toEqual({ kind: 'closed', state: 'expired' })
})

test('an execution that starts after the deadline is refused even where the loop was late', async () => {
  const proposalId = await proposed(1)
  await stage.decide(owner, ours, { proposalId, version: 1, verdict: 'approve' })
  stage.clock.advance(2 * dayMs)
  const writes = stage.runner.writes.length
  expect(await stage.executor.openExecution({ tenantId: ours, proposalId, version: 1 })).toMatchObject({ kind: 'refused', code: 'proposal-expired' })
  expect([await stateOf(proposalId), stage.runner.writes.length]).toMatchObject([{ state: 'expired' }, writes])
})

test('enhancements that are past their date do not keep the loop from what expires behind them', async () => {
  for (let one = 0; one < 3; one += 1) {
    const proposalId = await proposed(1, ours, { kind: 'enhancement', actions: [], requirements: 'x' })
    await stage.decide(owner, ours, { proposalId, version: 1, verdict: 'approve' })
  }
  const proposalId = await proposed(1)
  stage.clock.advance(2 * dayMs)
  expect(await loop(2)).toEqual([proposalId])
})
