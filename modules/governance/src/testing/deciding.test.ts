import type { ProposalId, TenantId, UserActor } from '@bizosaas/kernel'
import { beforeEach, expect, test } from 'vitest'
import { verifyChain } from '../domain/audit-chain.ts'
import type { Requirement } from '../domain/stage.ts'
import { editProposal } from '../services/edit-proposal.ts'
import { createStage } from './create-stage.ts'
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts'
import { createMemoryGovernance } from './memory-governance.ts'

let db: MemoryDatabase
let stage: ReturnType<typeof createStage>
let ours: TenantId
let owner: UserActor

beforeEach(async () => {
  db = createMemoryDatabase()
  stage = createStage({ scopes: db.scopes, stores: createMemoryGovernance(db) })
  stage.runner.objects.set('1', { title: 'old' })
  ours = await db.given.tenant()
  owner = await db.given.owner()
})

const agency = (needed: number): Requirement => ({ stage: 'agency', needed, deciders: { kind: 'roles', roles: ['super_admin', 'platform_admin'] } })
const client: Requirement = { stage: 'client', needed: 1, deciders: { kind: 'roles', roles: ['tenant_admin'] } }

async function propose(draft: Partial<Parameters<typeof stage.propose>[2]> = {}, actor: Parameters<typeof stage.propose>[0] = stage.agent(ours)) {
  const evidenceIds = actor.kind === 'user' ? [] : [await stage.evidence(actor, ours)]
  const made = await stage.propose(actor, ours, { evidenceIds, actions: [stage.setFields('1', { title: 'new' })], ...draft })
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made.proposalId
}

const decide = (actor: UserActor, proposalId: ProposalId, { version = 1, verdict = 'approve' as 'approve' | 'reject' | 'request-changes' } = {}) =>
  stage.decide(actor, ours, { proposalId, version, verdict, ...(verdict === 'approve' ? {} : { comment: 'Because.' }) })
const stateOf = async (id: ProposalId) => (await stage.inTenant(owner, ours, (scope) => stage.deps.proposals.find(scope, id)))?.state
const started = () => db.scopes.withPlatform('test', async (scope) => db.state(scope).outbox.filter(({ kind }) => kind === 'start-execution').length)

test('two of the agency, then one of the client: each stage closes with its last approval, and only the last starts the execution', async () => {
  await stage.hold(owner, ours, [agency(2), client])
  const [ana, ben] = [await db.given.staff(ours), await db.given.staff(ours)]
  const admin = await db.given.member({ tenantId: ours, role: 'tenant_admin' })
  const id = await propose()
  expect(await decide(admin, id)).toMatchObject({ kind: 'refused', code: 'decision-not-a-decider' })
  expect(await decide(ana, id)).toMatchObject({ kind: 'recorded', stage: 'agency', closedStage: false, missing: 1 })
  expect(await decide(ana, id)).toMatchObject({ kind: 'refused', code: 'decision-already-made' })
  expect(await decide(ben, id)).toMatchObject({ kind: 'recorded', closedStage: true, missing: 1, executionStarted: false })
  expect([await stateOf(id), await started()]).toEqual(['pending', 0])
  expect(await decide(admin, id)).toMatchObject({ kind: 'approved', stage: 'client', closedStage: true, executionStarted: true })
  expect([await stateOf(id), await started()]).toEqual(['approved', 1])
})

test('of many who decide at once, exactly as many count as are needed, and the execution starts once', async () => {
  await stage.hold(owner, ours, [agency(3)])
  const people = await Promise.all(Array.from({ length: 8 }, () => db.given.staff(ours)))
  const id = await propose()
  const outcomes = await Promise.all(people.map((person) => decide(person, id)))
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['approved', 'recorded', 'recorded', ...Array(5).fill('refused')])
  expect(await started()).toBe(1)
})

test('nobody decides what they proposed, or what was proposed on their behalf', async () => {
  const [ana, ben] = [await db.given.staff(ours), await db.given.staff(ours)]
  const own = await propose({}, ana)
  const dictated = await propose({ onBehalfOf: ana.userId })
  for (const id of [own, dictated]) {
    expect(await decide(ana, id)).toMatchObject({ kind: 'refused', code: 'decision-own-proposal' })
    expect(await decide(ana, id, { verdict: 'reject' })).toMatchObject({ code: 'decision-own-proposal' })
    expect(await decide(ben, id)).toMatchObject({ kind: 'approved' })
  }
})

test('a decision is about the version that was read: an edit makes the earlier one count for nothing', async () => {
  await stage.hold(owner, ours, [agency(2)])
  stage.runner.objects.set('2', { title: 'old' })
  const [ana, ben, cem] = [await db.given.staff(ours), await db.given.staff(ours), await db.given.staff(ours)]
  const id = await propose({ actions: [stage.setFields('1', { title: 'new' }), stage.setFields('2', { title: 'new' })] })
  await decide(ana, id)
  const input = { proposalId: id, version: 1, excluded: [1] }
  const edited = await editProposal.serve({ deps: stage.deps, scopes: db.scopes, actor: cem, tenantId: ours, input })
  expect(edited).toMatchObject({ kind: 'edited', version: 2, state: 'pending' })
  expect(await decide(ben, id)).toMatchObject({ kind: 'refused', code: 'proposal-outdated', details: { current: 2 } })
  expect(await decide(ben, id, { version: 2 })).toMatchObject({ kind: 'recorded', missing: 1 })
  expect(await decide(ana, id, { version: 2 })).toMatchObject({ kind: 'approved' })
})

test('a rejection, and a wish for changes, end the waiting at any stage', async () => {
  await stage.hold(owner, ours, [agency(1), client])
  const admin = await db.given.member({ tenantId: ours, role: 'tenant_admin' })
  const [rejected, returned] = [await propose(), await propose()]
  for (const id of [rejected, returned]) await decide(owner, id)
  expect(await decide(admin, rejected, { verdict: 'reject' })).toMatchObject({ kind: 'rejected', state: 'rejected' })
  expect(await decide(admin, returned, { verdict: 'request-changes' })).toMatchObject({ kind: 'changes-requested' })
  expect(await decide(owner, returned)).toMatchObject({ code: 'proposal-transition-refused' })
  expect(await started()).toBe(0)
})

test('a person of another tenant finds nothing to decide, and every word and refusal is on the chain', async () => {
  const theirs = await db.given.tenant()
  const stranger = await db.given.member({ tenantId: theirs, role: 'tenant_admin' })
  const id = await propose()
  await expect(decide(stranger, id)).rejects.toMatchObject({ code: 'tenant-not-found' })
  await expect(stage.decide(stranger, theirs, { proposalId: id, version: 1, verdict: 'approve' })).rejects.toMatchObject({
    code: 'proposal-not-found',
  })
  await decide(owner, id, { version: 9 })
  await decide(owner, id)
  const links = await stage.inTenant(owner, ours, (scope) => stage.deps.audit.after(scope, { seq: 0, limit: 100 }))
  const events = links.map(({ body }) => JSON.parse(body).event)
  expect(events).toEqual(['proposal-created', 'decision-refused', 'decision-recorded', 'stage-closed', 'proposal-approved'])
  const head = await stage.inTenant(owner, ours, (scope) => stage.deps.audit.head(scope))
  expect(verifyChain({ chain: ours, links, head })).toMatchObject({ kind: 'intact' })
})

test('what was approved on fakes is executed on fakes: written once, read back, closed', async () => {
  const id = await propose()
  await decide(owner, id)
  const run = await stage.execute({ tenantId: ours, proposalId: id, version: 1 })
  expect(run.closed).toMatchObject({ state: 'executed', done: 1 })
  expect(stage.runner.objects.get('1')).toEqual({ title: 'new' })
  expect(stage.runner.writes).toHaveLength(1)
})
