import type { TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresGovernance } from '../adapters/index.ts'
import { createStage } from '../testing/create-stage.ts'

const rounds = process.env.BIZOSAAS_FULL === '1' ? 1000 : 40
let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId
let owner: UserActor

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  ;[ours] = await given.twoTenants()
  owner = await given.owner()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
  stage.runner.objects.set('1', { title: 'old' })
})
afterAll(() => db.drop())

async function propose(actor = stage.agent(ours)) {
  const made = await stage.propose(actor, ours, {
    evidenceIds: actor.kind === 'user' ? [] : [await stage.evidence(actor, ours)],
    actions: [stage.setFields('1', { title: 'new' })],
  })
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made.proposalId
}

const approve = (actor: UserActor, proposalId: Awaited<ReturnType<typeof propose>>, version = 1) =>
  stage.decide(actor, ours, { proposalId, version, verdict: 'approve' })

test('nobody approves what they proposed, and an agent never decides', async () => {
  const staff = await given.staff(ours)
  expect(await approve(staff, await propose(staff))).toMatchObject({ kind: 'refused', code: 'decision-own-proposal' })
  const proposalId = await propose()
  await expect(stage.decide(stage.agent(ours), ours, { proposalId, version: 1, verdict: 'approve' })).rejects.toMatchObject({
    code: 'permission-denied-by-agent-mask',
  })
})

test('refuses an old version, a second word, a rejection without a reason, the wrong stage, and what has expired', async () => {
  const proposalId = await propose()
  expect(await approve(owner, proposalId, 2)).toMatchObject({ code: 'proposal-outdated' })
  expect(await stage.decide(owner, ours, { proposalId, version: 1, verdict: 'reject' })).toMatchObject({ code: 'decision-reason-required' })
  const client = await given.member({ tenantId: ours, role: 'tenant_admin' })
  expect(await approve(client, proposalId)).toMatchObject({ code: 'decision-not-a-decider' })
  expect(await approve(owner, proposalId)).toMatchObject({ kind: 'approved' })
  expect(await approve(owner, proposalId)).toMatchObject({ code: 'proposal-transition-refused' })
  const late = await propose()
  stage.clock.advance(2 * 86_400_000)
  expect(await approve(owner, late)).toMatchObject({ code: 'proposal-expired' })
  stage.clock.advance(-2 * 86_400_000)
})

test('refuses a proposal without evidence, with stale evidence, or with a required field empty', async () => {
  const agent = stage.agent(ours)
  const actions = [stage.setFields('1', { title: 'new' })]
  expect(await stage.propose(agent, ours, { actions })).toMatchObject({ code: 'evidence-required' })
  expect(await stage.propose(agent, ours, { actions, evidenceIds: [await stage.evidence(agent, ours, -1000)] })).toMatchObject({
    code: 'evidence-stale',
  })
  const evidenceIds = [await stage.evidence(agent, ours)]
  expect(await stage.propose(agent, ours, { actions, evidenceIds, pros: [], reasoning: ' ' })).toMatchObject({
    code: 'proposal-field-missing',
    details: { fields: ['reasoning', 'pros'] },
  })
})

test('the application role cannot change a version, a decision, a seal or an audit record', async () => {
  await approve(owner, await propose())
  for (const table of ['proposal_version', 'decision', 'seal', 'audit_record', 'evidence', 'effect_event']) {
    const rights = await given.sql(`select has_table_privilege('bizosaas_tenant', $1, 'update, delete, truncate') as may`, [table])
    expect({ table, rights }).toEqual({ table, rights: [{ may: false }] })
  }
})

test('sixteen people deciding at once close each stage exactly once', { timeout: 900_000 }, async () => {
  const agency = await Promise.all(Array.from({ length: 10 }, () => given.staff(ours)))
  const clients = await Promise.all(Array.from({ length: 6 }, () => given.member({ tenantId: ours, role: 'tenant_admin' })))
  const three = agency.slice(0, 3).map(({ userId }) => userId)
  await stage.hold(owner, ours, [
    { stage: 'agency', needed: 2, deciders: { kind: 'of', users: three } },
    { stage: 'client', needed: 1, deciders: { kind: 'roles', roles: ['tenant_admin'] } },
  ])
  for (let round = 0; round < rounds; round += 1) {
    const proposalId = await propose()
    await Promise.all([...clients, ...agency].map((actor) => approve(actor, proposalId)))
    await Promise.all(clients.map((actor) => approve(actor, proposalId)))
    const closed = await given.sql(
      `select body::jsonb -> 'detail' ->> 'stage' as stage from audit_record where subject_id = $1 and event = 'stage-closed' order by seq`,
      [proposalId],
    )
    expect(closed).toEqual([{ stage: 'agency' }, { stage: 'client' }])
    const started = await given.sql(`select count(*)::int as n from outbox where kind = 'start-execution' and payload ->> 'proposalId' = $1`, [
      proposalId,
    ])
    expect(started).toEqual([{ n: 1 }])
    const counted = await given.sql(`select stage, count(*)::int as n from decision where proposal_id = $1 group by stage order by stage`, [
      proposalId,
    ])
    expect(counted).toEqual([
      { stage: 'agency', n: 2 },
      { stage: 'client', n: 1 },
    ])
  }
})
