import { proposalSchema } from '@bizosaas/contracts'
import type { ProposalId, TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createPostgresGovernance } from '../adapters/index.ts'
import { createStage } from '../testing/create-stage.ts'
import { getProposal } from './get-proposal.ts'
import { retryEffect } from './retry-effect.ts'
import { settleUnknown } from './settle-unknown.ts'
import { undoProposal } from './undo-proposal.ts'

let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId
let owner: UserActor
let objects = 0

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  ;[ours] = await given.twoTenants()
  owner = await given.owner()
})
beforeEach(() => {
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
})
afterAll(() => db.drop())

/** One executed change of title and text on each of so many pages. */
async function executed({ pages = 1, actionId = 'safe.set-publish-reversible' } = {}) {
  const ids = Array.from({ length: pages }, () => String(++objects))
  for (const id of ids) stage.runner.objects.set(id, { title: 'old', text: 'old text', footer: 'never ours' })
  const agent = stage.agent(ours)
  const actions = ids.map((id) => stage.setFields(id, { title: 'new', text: 'new text' }, actionId))
  const made = await stage.propose(agent, ours, { evidenceIds: [await stage.evidence(agent, ours)], actions })
  if (made.kind !== 'submitted') throw new Error(made.code)
  await stage.decide(owner, ours, { proposalId: made.proposalId, version: 1, verdict: 'approve' })
  expect((await stage.execute({ tenantId: ours, proposalId: made.proposalId, version: 1 })).closed?.state).toBe('executed')
  return { proposalId: made.proposalId, ids }
}

function byHand(id: string | undefined, fields: Record<string, string>) {
  stage.runner.objects.set(id ?? '', { ...stage.runner.objects.get(id ?? ''), ...fields })
}

async function proposeUndo(proposalId: ProposalId): Promise<ProposalId> {
  const made = await undoProposal.serve({
    deps: stage.deps,
    scopes: stage.deps.scopes,
    actor: owner,
    tenantId: ours,
    input: { proposalId, reason: 'The owner wants the old one.' },
  })
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made.proposalId
}

async function undone(proposalId: ProposalId) {
  const undoId = await proposeUndo(proposalId)
  return { undoId, run: await stage.execute({ tenantId: ours, proposalId: undoId, version: 1 }) }
}

const card = async (proposalId: ProposalId) =>
  proposalSchema.parse(
    await stage.inTenant(owner, ours, (scope) => getProposal.run({ deps: stage.deps, actor: owner, scope, input: { proposalId } })),
  )

const text = 'title: someone changed it after us, so it was left alone.'

test('an undo leaves the field alone that a person edited and takes back the other one of the same action', async () => {
  const { proposalId, ids } = await executed()
  byHand(ids[0], { title: 'by hand' })
  const { undoId, run } = await undone(proposalId)
  expect(run.closed).toMatchObject({ state: 'executed', done: 1, failed: 0 })
  expect(stage.runner.objects.get(ids[0] ?? '')).toEqual({ title: 'by hand', text: 'old text', footer: 'never ours' })
  const shown = await card(undoId)
  expect(shown.actions[0]).toMatchObject({
    conflicts: [{ field: 'title', label: 'title', expected: 'new', found: 'by hand' }],
    changes: [{ field: 'text', before: 'new text', after: 'old text' }],
    effect: { state: 'done' },
  })
  const original = await card(proposalId)
  expect(original.state).toBe('undone')
  expect(original.timeline.find(({ event }) => event === 'undo-met-conflict')).toMatchObject({ actionIndex: 0, detail: { by: undoId, reason: text } })
})

test('an action that cannot do without the field is left alone, the others are taken back, and no retry is offered', async () => {
  const { proposalId, ids } = await executed({ pages: 3 })
  byHand(ids[2], { title: 'by hand', text: 'also by hand' })
  const { undoId, run } = await undone(proposalId)
  // The conflicting one comes first, as an undo runs backwards: it must not hold up the rest.
  expect(run.outcomes).toEqual([{ kind: 'done' }, { kind: 'done' }])
  expect(run.closed).toMatchObject({ state: 'partly-executed', done: 2, failed: 1 })
  expect(ids.map((id) => stage.runner.objects.get(id)?.title)).toEqual(['old', 'old', 'by hand'])
  const shown = await card(undoId)
  expect(shown.actions[0]?.effect).toMatchObject({
    state: 'failed',
    code: 'precondition-failed',
    reason: 'text, title: someone changed it after us, so it was left alone.',
    canRetry: false,
  })
  const effectId = shown.actions[0]?.effect?.id
  const retry = await stage.inTenant(owner, ours, (scope) => retryEffect.serve({ deps: stage.deps, actor: owner, scope, input: { effectId } }))
  expect(retry).toMatchObject({ kind: 'refused', code: 'effect-not-retryable' })
  const original = await card(proposalId)
  expect(original).toMatchObject({ state: 'executed', allowed: { undo: true } })
  expect(original.timeline.filter(({ event }) => event === 'undo-met-conflict')).toMatchObject([{ actionIndex: 2 }])
  expect(original.actions.map(({ effect }) => effect?.state)).toEqual(['undone', 'undone', 'done'])
})

test('where nothing can be taken back, the undo fails with the reason and writes nothing', async () => {
  const { proposalId, ids } = await executed()
  byHand(ids[0], { title: 'by hand', text: 'this too' })
  const writes = stage.runner.writes.length
  const { undoId, run } = await undone(proposalId)
  expect([run.outcomes, run.closed?.state]).toEqual([[], 'failed'])
  expect(stage.runner.writes.length).toBe(writes)
  expect((await card(undoId)).actions[0]?.effect?.reason).toContain('someone changed it after us')
  expect((await card(proposalId)).state).toBe('executed')
})

test('a vendor whose undo ignores the wish is not believed: the whole action is left alone', async () => {
  const { proposalId, ids } = await executed()
  const { planUndo } = stage.runner
  Object.assign(stage.runner, { planUndo: ({ leaveOut: _, ...call }: Parameters<typeof planUndo>[0]) => planUndo(call) })
  byHand(ids[0], { title: 'by hand' })
  const { run } = await undone(proposalId)
  expect(run.closed?.state).toBe('failed')
  expect(stage.runner.objects.get(ids[0] ?? '')).toMatchObject({ title: 'by hand', text: 'new text' })
})

test('an edit between the undo and its write is not written over, and is not offered to be tried again', async () => {
  const { proposalId, ids } = await executed()
  const undoId = await proposeUndo(proposalId)
  byHand(ids[0], { title: 'in the last moment' })
  const run = await stage.execute({ tenantId: ours, proposalId: undoId, version: 1 })
  expect(run.outcomes).toMatchObject([{ kind: 'failed', code: 'precondition-failed' }])
  expect(stage.runner.objects.get(ids[0] ?? '')?.title).toBe('in the last moment')
  expect((await card(undoId)).actions[0]?.effect?.canRetry).toBe(false)
})

test('a retry is offered exactly where the service takes it', async () => {
  const { proposalId, ids } = await executed()
  byHand(ids[0], { title: 'new' })
  stage.runner.fault = () => 'refuse'
  const { undoId } = await undone(proposalId)
  stage.runner.fault = null
  const failed = await card(undoId)
  expect(failed.actions[0]?.effect).toMatchObject({ state: 'failed', code: 'vendor-refused', canRetry: true })
  stage.clock.advance(8 * 86_400_000)
  expect((await card(undoId)).actions[0]?.effect?.canRetry).toBe(false)
  stage.clock.advance(-8 * 86_400_000)
  const effectId = failed.actions[0]?.effect?.id
  const retried = await stage.inTenant(owner, ours, (scope) => retryEffect.serve({ deps: stage.deps, actor: owner, scope, input: { effectId } }))
  expect(retried).toMatchObject({ kind: 'retrying' })
  expect((await stage.execute({ tenantId: ours, proposalId: undoId, version: 1 })).closed?.state).toBe('executed')
  expect((await card(proposalId)).state).toBe('undone')
})

test('what failed in a proposal that was taken back since is not offered to be tried again', async () => {
  const ids = [String(++objects), String(++objects)]
  for (const id of ids) stage.runner.objects.set(id, { title: 'old', text: 'old text' })
  const agent = stage.agent(ours)
  const actions = ids.map((id) => stage.setFields(id, { title: 'new' }))
  const made = await stage.propose(agent, ours, { evidenceIds: [await stage.evidence(agent, ours)], actions })
  if (made.kind !== 'submitted') throw new Error(made.code)
  await stage.decide(owner, ours, { proposalId: made.proposalId, version: 1, verdict: 'approve' })
  stage.runner.fault = ({ input }) => (JSON.stringify(input).includes(`"${ids[1]}"`) ? 'refuse' : null)
  await stage.execute({ tenantId: ours, proposalId: made.proposalId, version: 1 })
  stage.runner.fault = null
  const retryOf = async () => (await card(made.proposalId)).actions[1]?.effect?.canRetry
  expect([(await card(made.proposalId)).state, await retryOf()]).toEqual(['partly-executed', true])
  await undone(made.proposalId)
  expect([(await card(made.proposalId)).state, await retryOf()]).toEqual(['undone', false])
})

test('two who press undo at once make one undo', async () => {
  const { proposalId } = await executed()
  const press = () =>
    undoProposal.serve({
      deps: stage.deps,
      scopes: db.scopes,
      actor: owner,
      tenantId: ours,
      input: { proposalId, reason: 'The owner wants the old one.' },
    })
  const outcomes = await Promise.allSettled([press(), press(), press(), press()])
  const made = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value.kind === 'submitted')
  expect(made).toHaveLength(1)
  expect(await given.sql('select count(*)::int as n from proposal where undoes = $1', [proposalId])).toEqual([{ n: 1 }])
})

test('an undo whose outcome a person settles as done marks the original as undone', async () => {
  const { proposalId } = await executed({ actionId: 'never.set-publish-reversible' })
  stage.runner.fault = () => 'no-answer'
  const { undoId, run } = await undone(proposalId)
  stage.runner.fault = null
  expect([run.closed?.state, (await card(proposalId)).state]).toEqual(['unknown', 'executed'])
  const effectId = (await card(undoId)).actions[0]?.effect?.id
  const input = { effectId, outcome: 'done', comment: 'The old title is there.' }
  await stage.inTenant(owner, ours, (scope) => settleUnknown.serve({ deps: stage.deps, actor: owner, scope, input }))
  expect([(await card(undoId)).state, (await card(proposalId)).state]).toEqual(['executed', 'undone'])
})
