import type { ProposalId, TenantId, UserActor } from '@bizosaas/kernel'
import { beforeEach, expect, test } from 'vitest'
import { type EditInput, editProposal } from '../services/edit-proposal.ts'
import { createStage } from './create-stage.ts'
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts'
import { createMemoryGovernance } from './memory-governance.ts'

let db: MemoryDatabase
let stage: ReturnType<typeof createStage>
let ours: TenantId
let owner: UserActor
let ana: UserActor

beforeEach(async () => {
  db = createMemoryDatabase()
  stage = createStage({ scopes: db.scopes, stores: createMemoryGovernance(db) })
  for (const id of ['1', '2']) stage.runner.objects.set(id, { title: 'old' })
  ours = await db.given.tenant()
  owner = await db.given.owner()
  ana = await db.given.staff(ours)
})

const call = 'Call 0113 496 0000 today'

async function propose(title: string, actor: Parameters<typeof stage.propose>[0] = stage.agent(ours)): Promise<ProposalId> {
  const evidenceIds = actor.kind === 'user' ? [] : [await stage.evidence(actor, ours)]
  const made = await stage.propose(actor, ours, { evidenceIds, actions: [stage.setFields('1', { title }), stage.setFields('2', { title: 'plain' })] })
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made.proposalId
}

async function contentOf(id: ProposalId) {
  const proposal = await stage.inTenant(owner, ours, (scope) => stage.deps.proposals.find(scope, id))
  if (proposal === null) throw new Error('gone')
  const { risk, actions } = proposal.current.content
  return { risk, marks: actions.map(({ preview }) => preview.changes.map((change) => change.marks)) }
}

const approve = (proposalId: ProposalId, rest: { version?: number; together?: boolean } = {}) =>
  stage.decide(owner, ours, { proposalId, version: 1, verdict: 'approve', ...rest })

test('a telephone number that an agent writes is marked and raises the risk; what says nothing of the kind is as it was', async () => {
  const plain = await contentOf(await propose('new'))
  expect(plain).toEqual({ risk: 'mid', marks: [[undefined], [undefined]] })
  const marked = await contentOf(await propose(call))
  expect(marked).toEqual({ risk: 'high', marks: [[[{ start: 5, end: 18, kind: 'phone' }]], [undefined]] })
})

test('what a person writes is theirs: it is not marked', async () => {
  expect((await contentOf(await propose(call, ana))).marks).toEqual([[undefined], [undefined]])
})

test('marked text is not approved together with others, only by who looks at it alone', async () => {
  const id = await propose(call)
  expect(await approve(id, { together: true })).toMatchObject({ kind: 'refused', code: 'decision-needs-own-look' })
  expect(await approve(id)).toMatchObject({ kind: 'approved' })
  expect(await approve(await propose('new'), { together: true })).toMatchObject({ kind: 'approved' })
})

test('what a person has approved is known in this tenant from then on, and in no other', async () => {
  await approve(await propose(call))
  expect((await contentOf(await propose(`Ring us: ${call}`))).marks[0]).toEqual([undefined])
  expect((await contentOf(await propose('Call 0113 496 0001 today'))).marks[0]).toEqual([[{ start: 5, end: 18, kind: 'phone' }]])
  const others = await db.given.tenant()
  const agent = stage.agent(others)
  const evidenceIds = [await stage.evidence(agent, others)]
  const made = await stage.propose(agent, others, { evidenceIds, actions: [stage.setFields('1', { title: call })] })
  if (made.kind !== 'submitted') throw new Error(made.code)
  const theirs = await stage.inTenant(owner, others, (scope) => stage.deps.proposals.find(scope, made.proposalId))
  expect(theirs?.current.content.risk).toBe('high')
})

test('an edit reads the text anew: the mark follows it, and goes where the marked action is left out', async () => {
  const id = await propose(call)
  const edit = (version: number, input: Partial<EditInput>) =>
    editProposal.serve({
      deps: stage.deps,
      scopes: db.scopes,
      actor: owner,
      tenantId: ours,
      input: { proposalId: id, version, excluded: [], inputs: [], ...input },
    })
  const moved = { objectId: '1', fields: { title: `Now: ${call}` } }
  expect(await edit(1, { inputs: [{ index: 0, input: moved }] })).toMatchObject({ kind: 'edited', version: 2 })
  expect((await contentOf(id)).marks[0]).toEqual([[{ start: 10, end: 23, kind: 'phone' }]])
  expect(await edit(2, { excluded: [0] })).toMatchObject({ kind: 'edited', version: 3 })
  expect(await stage.decide(ana, ours, { proposalId: id, version: 3, verdict: 'approve', together: true })).toMatchObject({ kind: 'approved' })
})
