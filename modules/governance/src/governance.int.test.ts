import { proposalPageSchema, proposalSchema } from '@bizosaas/contracts'
import type { TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresGovernance } from './adapters/index.ts'
import { getProposal } from './services/get-proposal.ts'
import { listAgencyApprovals, listApprovals } from './services/list-approvals.ts'
import { undoProposal } from './services/undo-proposal.ts'
import { verifyAudit } from './services/verify-audit.ts'
import { createStage } from './testing/create-stage.ts'

let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId
let theirs: TenantId

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  ;[ours, theirs] = await given.twoTenants()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
})
afterAll(() => db.drop())

test('what an agent proposes, a person approves, the executor writes, and the person takes back', async () => {
  const owner = await given.owner()
  stage.runner.objects.set('1', { title: 'old' })
  const agent = stage.agent(ours)
  const evidenceIds = [await stage.evidence(agent, ours)]
  const made = await stage.propose(agent, ours, { evidenceIds, actions: [stage.setFields('1', { title: 'new' })] })
  expect(made).toMatchObject({ kind: 'submitted', state: 'pending' })
  if (made.kind !== 'submitted') return

  const page = await stage.inTenant(owner, ours, (scope) =>
    listApprovals.run({ deps: stage.deps, actor: owner, scope, input: { group: 'waiting', limit: 25 } }),
  )
  expect(proposalPageSchema.strict().parse(JSON.parse(page.json)).items).toMatchObject([
    { id: made.proposalId, waitsFor: { stage: 'agency', missing: 1 }, target: 'Fake · shop.example' },
  ])
  const all = await db.scopes.withAgency({ actor: owner }, (scope) =>
    listAgencyApprovals.run({ deps: stage.deps, actor: owner, scope, input: { group: 'waiting', limit: 25 } }),
  )
  expect(all).toEqual(page)
  const seenElsewhere = await stage.inTenant(owner, theirs, (scope) =>
    listApprovals.run({ deps: stage.deps, actor: owner, scope, input: { group: 'all', limit: 25 } }),
  )
  expect(JSON.parse(seenElsewhere.json)).toEqual({ items: [], nextCursor: null })

  expect(await stage.decide(owner, ours, { proposalId: made.proposalId, version: 1, verdict: 'approve' })).toMatchObject({
    kind: 'approved',
    executionStarted: true,
  })
  const run = await stage.execute({ tenantId: ours, proposalId: made.proposalId, version: 1 })
  expect(run.closed).toEqual({ kind: 'closed', state: 'executed', done: 1, failed: 0, unknown: 0 })
  expect(stage.runner.objects.get('1')).toEqual({ title: 'new' })

  const card = await stage.inTenant(owner, ours, (scope) =>
    getProposal.run({ deps: stage.deps, actor: owner, scope, input: { proposalId: made.proposalId } }),
  )
  expect(proposalSchema.parse(card)).toMatchObject({
    state: 'executed',
    allowed: { decide: false, undo: true },
    actions: [{ effect: { state: 'done', canUndo: true } }],
  })

  const undo = await undoProposal.serve({
    deps: stage.deps,
    scopes: stage.deps.scopes,
    actor: owner,
    tenantId: ours,
    input: { proposalId: made.proposalId, reason: 'The owner wants the old one.' },
  })
  expect(undo).toMatchObject({ kind: 'submitted', state: 'approved' })
  if (undo.kind !== 'submitted') return
  const asked = await stage.inTenant(owner, ours, (scope) => stage.deps.proposals.find(scope, undo.proposalId))
  expect(asked?.current.content.reasoning).toBe('The owner wants the old one.')
  const undone = await stage.execute({ tenantId: ours, proposalId: undo.proposalId, version: 1 })
  expect(undone.closed?.state).toBe('executed')
  expect(stage.runner.objects.get('1')).toEqual({ title: 'old' })
  const after = await stage.inTenant(owner, ours, (scope) => stage.deps.proposals.find(scope, made.proposalId))
  expect(after?.state).toBe('undone')
  for (const [state, found] of [
    ['undone', [made.proposalId]],
    ['failed,executed', [undo.proposalId]],
    ['nowhere', []],
  ] as const) {
    const input = { group: 'done', state, limit: 25 }
    const inAgency = await db.scopes.withAgency({ actor: owner }, (scope) =>
      listAgencyApprovals.serve({ deps: stage.deps, actor: owner, scope, input }),
    )
    expect(proposalPageSchema.parse(JSON.parse(inAgency.json)).items.map(({ id }) => id)).toEqual(found)
    const inTenant = await stage.inTenant(owner, ours, (scope) => listApprovals.serve({ deps: stage.deps, actor: owner, scope, input }))
    expect(inTenant).toEqual(inAgency)
  }
  expect(
    await stage.inTenant(owner, ours, (scope) => verifyAudit.run({ deps: stage.deps, actor: owner, scope, input: { anchors: [] } })),
  ).toMatchObject({ kind: 'intact' })
})
