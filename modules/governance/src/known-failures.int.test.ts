import { proposalPageSchema } from '@bizosaas/contracts'
import { createListener, type Listener } from '@bizosaas/db'
import type { ProposalId, TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createPostgresGovernance } from './adapters/index.ts'
import { editProposal } from './services/edit-proposal.ts'
import { listAgencyApprovals } from './services/list-approvals.ts'
import { createStage } from './testing/create-stage.ts'

// How approvals failed in systems of this kind, one test for each: the story first, then what has to be true here instead.
let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let listener: Listener
let ours: TenantId
let theirs: TenantId
let owner: UserActor

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
  listener = createListener({ url: db.urls.platform })
})
beforeEach(async () => {
  ;[ours, theirs] = await given.twoTenants()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
  stage.runner.objects.set('1', { title: 'old' })
})
afterAll(async () => {
  await listener.close()
  await db.drop()
})

async function proposed({
  by = stage.agent(ours),
  title = 'new',
  words = {},
}: {
  by?: ReturnType<typeof stage.agent>
  title?: string
  words?: object
} = {}) {
  const evidenceIds = by.kind === 'user' ? [] : [await stage.evidence(by, ours)]
  const made = await stage.propose(by, ours, { evidenceIds, actions: [stage.setFields('1', { title })], ...words })
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made
}

const approve = (actor: UserActor, proposalId: ProposalId, version = 1) => stage.decide(actor, ours, { proposalId, version, verdict: 'approve' })
const titleNow = () => stage.runner.objects.get('1')?.title

test('failure 1: the request for approval was an activity that logged and returned true, so nothing reached a queue', async () => {
  const { proposalId, state } = await proposed()
  // It waits, instead of having been answered by whoever asked.
  expect(state).toBe('pending')
  const staff = await given.staff(ours)
  for (const actor of [owner, staff]) {
    const page = await db.scopes.withAgency({ actor }, (scope) =>
      listAgencyApprovals.serve({ deps: stage.deps, actor, scope, input: { tenantId: ours } }),
    )
    const items = proposalPageSchema.parse(JSON.parse(page.json)).items
    expect(items).toMatchObject([{ id: proposalId, waitsFor: { stage: 'agency', missing: 1 } }])
  }
  expect([titleNow(), stage.runner.writes]).toEqual(['old', []])
  // Those who work for another tenant do not have it in theirs.
  const elsewhere = await given.staff(theirs)
  const page = await db.scopes.withAgency({ actor: elsewhere }, (scope) =>
    listAgencyApprovals.serve({ deps: stage.deps, actor: elsewhere, scope, input: {} }),
  )
  expect(proposalPageSchema.parse(JSON.parse(page.json)).items).toEqual([])
})

test('failure 2: the endpoint for decisions stored the answer and woke nothing', async () => {
  const heard: { kind: string; ref: string }[] = []
  const stop = await listener.listen('bizosaas_outbox', (payload) => void heard.push(JSON.parse(payload)))
  const { proposalId } = await proposed()
  expect(heard.filter(({ kind }) => kind === 'start-execution')).toEqual([])
  expect(await approve(owner, proposalId)).toMatchObject({ kind: 'approved', executionStarted: true })
  const ref = `execute-proposal:${proposalId}:1:0`
  await expect.poll(() => heard.filter(({ kind }) => kind === 'start-execution')).toMatchObject([{ ref }])
  await stop()
  // Even with nobody listening, the row is there for the look that follows.
  const due = await db.scopes.withPlatform('outbox', (scope) => stage.deps.outbox.due(scope, { now: stage.clock.now(), limit: 500 }))
  expect(due.filter((row) => row.ref === ref)).toMatchObject([{ tenantId: ours, kind: 'start-execution' }])
  expect((await stage.execute({ tenantId: ours, proposalId, version: 1 })).closed?.state).toBe('executed')
  expect(titleNow()).toBe('new')
})

test('failure 3: a reviewer asked for changes at the last gate, and the rewritten text was published without a second look', async () => {
  await stage.hold(owner, ours, [
    { stage: 'agency', needed: 1, deciders: { kind: 'roles', roles: ['super_admin', 'platform_admin'] } },
    { stage: 'client', needed: 1, deciders: { kind: 'roles', roles: ['tenant_admin'] } },
  ])
  const client = await given.member({ tenantId: ours, role: 'tenant_admin' })
  const writer = await given.staff(ours)
  const { proposalId } = await proposed()
  await approve(owner, proposalId)
  const wish = { proposalId, version: 1, verdict: 'request-changes', comment: 'Friendlier, please.' } as const
  expect(await stage.decide(client, ours, wish)).toMatchObject({ state: 'changes-requested' })

  const rewritten = { objectId: '1', fields: { title: 'rewritten' } }
  const input = { proposalId, version: 1, excluded: [], inputs: [{ index: 0, input: rewritten }] }
  const edited = await editProposal.serve({ deps: stage.deps, scopes: db.scopes, actor: writer, tenantId: ours, input })
  expect(edited).toMatchObject({ kind: 'edited', version: 2, state: 'pending' })
  expect((await stage.execute({ tenantId: ours, proposalId, version: 2 })).opened).toMatchObject({ kind: 'closed', state: 'pending' })

  // The agency's word on the first text does not count for the second: both stages look again, and the writer is none of them.
  expect(await approve(client, proposalId, 2)).toMatchObject({ code: 'decision-not-a-decider' })
  expect(await approve(writer, proposalId, 2)).toMatchObject({ code: 'decision-own-proposal' })
  expect(await approve(owner, proposalId, 2)).toMatchObject({ kind: 'recorded', missing: 1 })
  expect([await stage.executor.openExecution({ tenantId: ours, proposalId, version: 2 }), titleNow()]).toMatchObject([{ kind: 'closed' }, 'old'])
  expect(await approve(client, proposalId, 2)).toMatchObject({ kind: 'approved' })
  expect((await stage.execute({ tenantId: ours, proposalId, version: 1 })).opened).toMatchObject({ kind: 'closed' })
  expect((await stage.execute({ tenantId: ours, proposalId, version: 2 })).closed?.state).toBe('executed')
  expect(titleNow()).toBe('rewritten')
})

test('failure 4: the workflow for reviews published everything, under a note that it should check', async () => {
  const writes = () => [titleNow(), stage.runner.writes.length]
  const { proposalId } = await proposed()
  const action = { tenantId: ours, proposalId, version: 1, index: 0 }
  // Every way into the executor, without an approval: nothing opens, nothing runs.
  expect(await stage.executor.openExecution(action)).toMatchObject({ kind: 'closed', state: 'pending' })
  expect(await stage.executor.runAction(action)).toMatchObject({ kind: 'refused', code: 'proposal-transition-refused' })
  expect(await stage.executor.runAction({ ...action, again: true })).toMatchObject({ kind: 'refused' })
  expect(await stage.executor.readBackAction(action)).toEqual({ kind: 'not-written' })
  expect(await stage.executor.closeExecution(action)).toMatchObject({ state: 'pending' })
  // And with the state forced by hand: the seal is missing, so it is refused and said so.
  for (const state of ['approved', 'executing']) {
    await given.sql('update proposal set state = $2 where id = $1', [proposalId, state])
    expect(await stage.executor.runAction(action)).toMatchObject({ kind: 'refused' })
    expect(await stage.executor.openExecution(action)).toMatchObject({ kind: 'refused', code: 'seal-mismatch', state: 'failed' })
  }
  const rejected = await proposed()
  await stage.decide(owner, ours, { proposalId: rejected.proposalId, version: 1, verdict: 'reject', comment: 'No.' })
  expect((await stage.execute({ tenantId: ours, proposalId: rejected.proposalId, version: 1 })).opened).toMatchObject({
    kind: 'closed',
    state: 'rejected',
  })
  expect(writes()).toEqual(['old', 0])
})

test('failure 5: the workflow for campaigns said of itself that it approves automatically', async () => {
  const words = { title: 'AUTO-APPROVED', reasoning: 'Approved automatically, see policy.', solution: 'autoApprove: true' }
  const { proposalId, state } = await proposed({ words })
  expect(state).toBe('pending')
  // Whoever is not a person decides nothing, whatever rights it has; neither does the person for whom it was proposed.
  const system = { kind: 'system', name: 'campaign-workflow' } as const
  expect(await stage.decide(system, ours, { proposalId, version: 1, verdict: 'approve' })).toMatchObject({ code: 'decision-not-a-decider' })
  await expect(stage.decide(stage.agent(ours), ours, { proposalId, version: 1, verdict: 'approve' })).rejects.toMatchObject({
    code: 'permission-denied-by-agent-mask',
  })
  const dictated = await proposed({ words: { ...words, onBehalfOf: owner.userId } })
  expect(await approve(owner, dictated.proposalId)).toMatchObject({ code: 'decision-own-proposal' })
  // A loop with every right proposes and still waits: the default policy lets nothing run but an undo by someone who could have decided.
  const made = await stage.propose(system, ours, {
    evidenceIds: [await stage.evidence(system, ours)],
    actions: [stage.setFields('1', { title: 'new' })],
  })
  expect(made).toMatchObject({ kind: 'submitted', state: 'pending' })
  const extra = { autoApprove: true } as object
  await expect(proposed({ words: extra })).rejects.toThrow()
  expect([titleNow(), stage.runner.writes]).toEqual(['old', []])
})
