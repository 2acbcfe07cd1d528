import { proposalSchema } from '@bizosaas/contracts'
import type { Actor, ProposalId, TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresGovernance } from '../adapters/index.ts'
import { enhancementSteps } from '../domain/enhancement-step.ts'
import { type EnhancementState, enhancementTransitions } from '../domain/proposal-state.ts'
import { createStage } from '../testing/create-stage.ts'
import { cancelProposal } from './cancel-proposal.ts'
import { getProposal } from './get-proposal.ts'
import { identifyEnhancement } from './identify-enhancement.ts'
import { moveEnhancement } from './move-enhancement.ts'
import { writeRequirements } from './write-requirements.ts'

let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId
let owner: UserActor
let staff: UserActor
let client: UserActor

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  ;[ours] = await given.twoTenants()
  owner = await given.owner()
  staff = await given.staff(ours)
  client = await given.member({ tenantId: ours, role: 'tenant_admin' })
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
})
afterAll(() => db.drop())

async function identified(requirements: string | null = null, actor: UserActor = client): Promise<ProposalId> {
  const input = { title: 'Send a monthly report', requirements }
  const made = await stage.inTenant(actor, ours, (scope) => identifyEnhancement.serve({ deps: stage.deps, actor, scope, input }))
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made.proposalId
}

const move = (actor: Actor, proposalId: ProposalId, to: string, more: { note?: string; assignee?: string } = {}) =>
  stage.inTenant(actor, ours, (scope) => moveEnhancement.serve({ deps: stage.deps, actor, scope, input: { proposalId, to, ...more } }))

const write = (actor: UserActor, proposalId: ProposalId, version: number, requirements: string) =>
  stage.inTenant(actor, ours, (scope) => writeRequirements.serve({ deps: stage.deps, actor, scope, input: { proposalId, version, requirements } }))

async function card(proposalId: ProposalId, actor: UserActor = owner) {
  return proposalSchema.parse(
    await stage.inTenant(actor, ours, (scope) => getProposal.run({ deps: stage.deps, actor, scope, input: { proposalId } })),
  )
}

const approve = (actor: UserActor, proposalId: ProposalId, version: number) => stage.decide(actor, ours, { proposalId, version, verdict: 'approve' })

/** Puts an enhancement where a test needs it, past every service. */
async function placed(state: EnhancementState): Promise<ProposalId> {
  const proposalId = await identified('What it must do.')
  await given.sql('update proposal set state = $2 where id = $1', [proposalId, state])
  return proposalId
}

test('from an idea to a health check: each hand leaves its record, and the card says who may take the next step', async () => {
  const proposalId = await identified()
  expect(await card(proposalId)).toMatchObject({ state: 'identified', waitsFor: null, requirements: null, allowed: { decide: false, moves: [] } })
  expect(await write(client, proposalId, 1, 'A PDF on the first of each month.')).toMatchObject({ kind: 'edited', version: 2, state: 'written' })
  expect(await move(client, proposalId, 'queued')).toMatchObject({ kind: 'moved', state: 'queued' })
  expect((await card(proposalId)).waitsFor).toBeNull()
  expect(await move(staff, proposalId, 'in-review')).toMatchObject({ kind: 'moved', state: 'in-review' })
  expect(await card(proposalId)).toMatchObject({ state: 'in-review', waitsFor: { stage: 'agency', missing: 1 }, allowed: { decide: true } })
  expect(await approve(owner, proposalId, 2)).toMatchObject({ kind: 'approved', state: 'approved', executionStarted: false })
  expect(await given.sql(`select 1 from outbox where kind = 'start-execution' and payload ->> 'proposalId' = $1`, [proposalId])).toEqual([])
  expect((await card(proposalId)).allowed.moves).toEqual(['assigned'])
  expect((await card(proposalId, client)).allowed.moves).toEqual([])

  expect(await move(owner, proposalId, 'assigned', { assignee: staff.userId })).toMatchObject({ kind: 'moved', state: 'assigned' })
  expect((await card(proposalId)).assignedTo).toBe('Test person')
  expect(await move(staff, proposalId, 'in-development')).toMatchObject({ kind: 'moved' })
  expect(await move(staff, proposalId, 'merged', { note: 'https://example.test/merge/7' })).toMatchObject({ kind: 'moved' })
  expect(await move(given.system, proposalId, 'deployed', { note: 'release 12' })).toMatchObject({ kind: 'moved' })
  expect(await move(staff, proposalId, 'in-development')).toMatchObject({ code: 'proposal-field-missing', details: { fields: ['note'] } })
  expect(await move(staff, proposalId, 'in-development', { note: 'The report came twice.' })).toMatchObject({ kind: 'moved' })
  await move(staff, proposalId, 'merged', { note: 'https://example.test/merge/8' })
  await move(given.system, proposalId, 'deployed', { note: 'release 13' })
  expect(await move(given.system, proposalId, 'health-checked', { note: 'One report on 1 March.' })).toMatchObject({ state: 'health-checked' })
  const { timeline } = await card(proposalId)
  expect(timeline.map(({ event }) => event)).toEqual([
    'proposal-created',
    'requirements-written',
    'proposal-queued',
    'proposal-in-review',
    'decision-recorded',
    'stage-closed',
    'proposal-approved',
    'proposal-assigned',
    'proposal-in-development',
    'proposal-merged',
    'proposal-deployed',
    'move-refused',
    'proposal-in-development',
    'proposal-merged',
    'proposal-deployed',
    'proposal-health-checked',
  ])
  expect(timeline.findLast(({ event }) => event === 'proposal-merged')).toMatchObject({
    actor: `user:${staff.userId}`,
    detail: { from: 'in-development', comment: 'https://example.test/merge/8' },
  })
})

test('every step its table does not have is refused with its reason, audited, and changes nothing', async () => {
  const states = Object.keys(enhancementTransitions) as EnhancementState[]
  let refusals = 0
  for (const from of states) {
    const proposalId = await placed(from)
    for (const to of Object.keys(enhancementSteps)) {
      const allowed: readonly string[] = enhancementTransitions[from]
      if (allowed.includes(to)) continue
      const outcome = await move(owner, proposalId, to, { note: 'n', assignee: staff.userId })
      expect({ from, to, outcome }).toMatchObject({ outcome: { code: 'proposal-transition-refused', details: { from, to, allowed } } })
      refusals += 1
    }
    const [row] = await given.sql('select state from proposal where id = $1', [proposalId])
    expect(row).toEqual({ state: from })
  }
  const audited = await given.sql(
    `select count(*)::int as n from audit_record where event = 'move-refused' and body::jsonb -> 'detail' ->> 'code' = 'proposal-transition-refused'`,
  )
  expect(audited).toEqual([{ n: refusals }])
  expect(refusals).toBeGreaterThan(70)
})

test('no approval comes from a move, and the requirements are not written past the review', async () => {
  const proposalId = await placed('in-review')
  for (const to of ['approved', 'rejected', 'written', 'archived']) await expect(move(owner, proposalId, to)).rejects.toThrow()
  expect(await write(client, proposalId, 1, 'Something else.')).toMatchObject({ code: 'proposal-transition-refused' })
  const change = await stage.propose(owner, ours, { kind: 'enhancement', actions: [], requirements: 'x', title: 'y' })
  expect(change).toMatchObject({ state: 'in-review' })
})

test('after the approval only people of the agency take the steps, a merge is always a person, and an agent takes none', async () => {
  const user = await given.member({ tenantId: ours, role: 'user' })
  const agent = stage.agent(ours)
  const steps = [
    ['approved', 'assigned'],
    ['assigned', 'in-development'],
    ['in-development', 'merged'],
    ['merged', 'deployed'],
    ['deployed', 'health-checked'],
  ] as const
  for (const [from, to] of steps) {
    const proposalId = await placed(from)
    const more = { note: 'seen', assignee: staff.userId }
    for (const actor of [client, user]) expect(await move(actor, proposalId, to, more)).toMatchObject({ code: 'permission-denied-by-role' })
    expect(await move(agent, proposalId, to, more)).toMatchObject({ code: 'permission-denied-by-agent-mask' })
    const isPipeline = to === 'deployed' || to === 'health-checked'
    if (!isPipeline) expect(await move(given.system, proposalId, to, more)).toMatchObject({ code: 'permission-denied-by-role' })
    expect(await move(isPipeline ? given.system : staff, proposalId, to, more)).toMatchObject({ kind: 'moved', state: to })
  }
  const reader = await given.member({ tenantId: ours, role: 'readonly' })
  await expect(move(reader, await placed('written'), 'queued')).rejects.toMatchObject({ code: 'permission-denied-by-role' })
})

test('a wish for changes needs a new version, which is decided from the start', async () => {
  const proposalId = await identified('First words.')
  expect(await stage.decide(owner, ours, { proposalId, version: 1, verdict: 'request-changes', comment: 'Which day?' })).toMatchObject({
    state: 'written',
  })
  expect(await move(client, proposalId, 'queued')).toMatchObject({
    code: 'proposal-transition-refused',
    details: { reason: expect.stringContaining('anew') },
  })
  await write(staff, proposalId, 1, 'On the first working day.')
  await move(client, proposalId, 'queued')
  await move(client, proposalId, 'in-review')
  expect(await approve(staff, proposalId, 2)).toMatchObject({ code: 'decision-own-proposal' })
  expect(await approve(owner, proposalId, 1)).toMatchObject({ code: 'proposal-outdated' })
  expect(await approve(owner, proposalId, 2)).toMatchObject({ kind: 'approved' })
})

test('a rejected one goes to the archive, and so does one that is no longer wanted', async () => {
  const rejected = await identified('What it must do.')
  expect(await stage.decide(owner, ours, { proposalId: rejected, version: 1, verdict: 'reject', comment: 'No.' })).toMatchObject({
    state: 'rejected',
  })
  const archive = (proposalId: ProposalId) =>
    stage.inTenant(owner, ours, (scope) => cancelProposal.run({ deps: stage.deps, actor: owner, scope, input: { proposalId } }))
  expect(await archive(rejected)).toMatchObject({ kind: 'cancelled' })
  expect((await card(rejected)).state).toBe('archived')
  expect(await archive(await placed('assigned'))).toMatchObject({ kind: 'cancelled' })
  expect(await archive(await placed('deployed'))).toMatchObject({ code: 'proposal-transition-refused' })
})

test('it is given to a person who exists, and nobody else’s tenant is moved', async () => {
  const proposalId = await placed('approved')
  expect(await move(owner, proposalId, 'assigned')).toMatchObject({ code: 'proposal-field-missing' })
  expect(await move(owner, proposalId, 'assigned', { assignee: crypto.randomUUID() })).toMatchObject({ code: 'user-not-found' })
  const theirs = await given.tenant()
  const stranger = await given.member({ tenantId: theirs, role: 'tenant_admin' })
  await expect(
    stage.inTenant(stranger, theirs, (scope) =>
      moveEnhancement.serve({ deps: stage.deps, actor: stranger, scope, input: { proposalId, to: 'assigned', assignee: stranger.userId } }),
    ),
  ).rejects.toMatchObject({ code: 'proposal-not-found' })
})
