import { commentSchema, proposalSchema } from '@bizosaas/contracts'
import type { ProposalId, TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresGovernance } from '../adapters/index.ts'
import { createStage } from '../testing/create-stage.ts'
import { addComment } from './add-comment.ts'
import { getProposal } from './get-proposal.ts'
import { recordOutcome } from './record-outcome.ts'

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
})
afterAll(() => db.drop())

async function executed(pages = 2): Promise<ProposalId> {
  const ids = Array.from({ length: pages }, () => crypto.randomUUID())
  for (const id of ids) stage.runner.objects.set(id, { title: 'old' })
  const agent = stage.agent(ours)
  const actions = ids.map((id) => stage.setFields(id, { title: 'new' }))
  const made = await stage.propose(agent, ours, { evidenceIds: [await stage.evidence(agent, ours)], actions })
  if (made.kind !== 'submitted') throw new Error(made.code)
  await stage.decide(owner, ours, { proposalId: made.proposalId, version: 1, verdict: 'approve' })
  await stage.execute({ tenantId: ours, proposalId: made.proposalId, version: 1 })
  return made.proposalId
}

const comment = (actor: UserActor, tenantId: TenantId, proposalId: ProposalId, body: string) =>
  stage.inTenant(actor, tenantId, (scope) => addComment.serve({ deps: stage.deps, actor, scope, input: { proposalId, body } }))

const say = (proposalId: ProposalId, said: object) =>
  stage.inTenant(given.system, ours, (scope) => recordOutcome.serve({ deps: stage.deps, actor: given.system, scope, input: { proposalId, ...said } }))

async function card(proposalId: ProposalId) {
  const view = await stage.inTenant(owner, ours, (scope) => getProposal.run({ deps: stage.deps, actor: owner, scope, input: { proposalId } }))
  return proposalSchema.parse(view)
}

test('comments stand on the card in order, with names and the version they were made on, and decide nothing', async () => {
  const proposalId = await executed()
  const client = await given.member({ tenantId: ours, role: 'tenant_admin' })
  expect(commentSchema.parse(await comment(client, ours, proposalId, '  Which page is this?  '))).toMatchObject({
    body: 'Which page is this?',
    author: { ref: `user:${client.userId}`, label: 'Test person' },
    version: 1,
  })
  await comment(owner, ours, proposalId, 'The one with the services.')
  const shown = await card(proposalId)
  expect(shown.comments.map(({ body }) => body)).toEqual(['Which page is this?', 'The one with the services.'])
  expect([shown.state, shown.timeline.filter(({ event }) => event === 'comment-added')]).toMatchObject(['executed', [{}, {}]])
})

test('a comment is not empty, not by a reader, and not on another tenant’s proposal', async () => {
  const proposalId = await executed()
  await expect(comment(owner, ours, proposalId, '   ')).rejects.toThrow()
  await expect(comment(owner, ours, proposalId, 'x'.repeat(4001))).rejects.toThrow()
  const reader = await given.member({ tenantId: ours, role: 'readonly' })
  await expect(comment(reader, ours, proposalId, 'hello')).rejects.toMatchObject({ code: 'permission-denied-by-role' })
  const stranger = await given.member({ tenantId: theirs, role: 'tenant_admin' })
  await expect(comment(stranger, theirs, proposalId, 'hello')).rejects.toMatchObject({ code: 'proposal-not-found' })
  await expect(comment(stranger, ours, proposalId, 'hello')).rejects.toMatchObject({ code: 'tenant-not-found' })
  expect((await card(proposalId)).comments).toEqual([])
})

test('verified stands once in the timeline, however many parts were looked at and however often the step is repeated', async () => {
  const proposalId = await executed(3)
  const look = async () => {
    for (const actionIndex of [0, 1, 2])
      await say(proposalId, { kind: 'verified', isWhole: false, detail: { actionIndex, look: 1, text: 'Seen by an anonymous visitor.' } })
    return say(proposalId, { kind: 'verified', detail: { look: 1, text: 'Seen by an anonymous visitor.' } })
  }
  expect(await look()).toEqual({ state: 'verified' })
  expect(await look()).toEqual({ state: 'verified' })
  const shown = await card(proposalId)
  expect(shown.timeline.filter(({ event }) => event === 'outcome-verified')).toHaveLength(1)
  expect(shown.outcomes.map(({ kind, actionIndex }) => [kind, actionIndex])).toEqual([
    ['verified', 0],
    ['verified', 1],
    ['verified', 2],
    ['verified', null],
  ])
  expect(shown.outcomes[0]).toMatchObject({ text: 'Seen by an anonymous visitor.', recordedBy: { ref: 'system:test', label: 'Test' } })
  expect(shown.actions.map(({ verification }) => verification?.state)).toEqual(['verified', 'verified', 'verified'])
})

test('what is not seen is told for its part, and a later look that sees it is told too', async () => {
  const proposalId = await executed(2)
  await say(proposalId, { kind: 'verified', isWhole: false, detail: { actionIndex: 0, look: 1 } })
  await say(proposalId, { kind: 'not-verified', isWhole: false, detail: { actionIndex: 1, look: 1, text: 'Not yet public.', isNotYetPublic: true } })
  const early = await card(proposalId)
  expect(early.timeline.filter(({ event }) => event.startsWith('outcome'))).toMatchObject([{ event: 'outcome-not-verified', actionIndex: 1 }])
  expect(early.actions.map(({ verification }) => verification?.state)).toEqual(['verified', 'not-yet-public'])
  await say(proposalId, { kind: 'verified', isWhole: false, detail: { actionIndex: 1, look: 2 } })
  await say(proposalId, { kind: 'verified', detail: { look: 2 } })
  const late = await card(proposalId)
  expect(late.timeline.filter(({ event }) => event.startsWith('outcome')).map(({ event }) => event)).toEqual([
    'outcome-not-verified',
    'outcome-verified',
  ])
  expect([late.state, late.actions.map(({ verification }) => verification?.state)]).toEqual(['verified', ['verified', 'verified']])
})

test('a measured effect, and why another cannot be measured, stand on the card', async () => {
  const proposalId = await executed(1)
  await say(proposalId, { kind: 'verified' })
  expect(await say(proposalId, { kind: 'not-measurable', isWhole: false, detail: { text: 'There is no analytics connection.' } })).toEqual({
    state: 'verified',
  })
  expect(await say(proposalId, { kind: 'measured', detail: { text: 'Clicks rose from 10 to 14.' } })).toEqual({ state: 'measured' })
  expect((await card(proposalId)).outcomes.map(({ kind, text }) => [kind, text])).toEqual([
    ['verified', null],
    ['not-measurable', 'There is no analytics connection.'],
    ['measured', 'Clicks rose from 10 to 14.'],
  ])
})
