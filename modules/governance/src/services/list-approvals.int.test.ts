import { proposalPageSchema } from '@bizosaas/contracts'
import type { ProposalId, TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresGovernance } from '../adapters/index.ts'
import { createStage } from '../testing/create-stage.ts'
import { listAgencyApprovals, listApprovals } from './list-approvals.ts'
import { undoProposal } from './undo-proposal.ts'

let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId
let theirs: TenantId
let owner: UserActor
const made: Record<string, ProposalId> = {}

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  ;[ours, theirs] = await given.twoTenants()
  owner = await given.owner()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
  for (const id of ['1', '2', '3']) stage.runner.objects.set(id, { title: 'old' })
  made.low = await propose({ actionId: 'safe.set-write-reversible' })
  made.high = await propose({ actionId: 'safe.set-destroy-irreversible', findingCodes: ['page-dead', 'link-dead'] })
  made.person = await propose({ by: await given.staff(ours) })
  made.foreign = await propose({ tenantId: theirs })
  made.rejected = await propose({})
  await decide('rejected', 'reject')
  made.approved = await propose({ objectId: '2' })
  await decide('approved', 'approve')
  made.done = await propose({ objectId: '3' })
  await decide('done', 'approve')
  await stage.execute({ tenantId: ours, proposalId: made.done, version: 1 })
  const undo = await undoProposal.serve({
    deps: stage.deps,
    scopes: db.scopes,
    actor: owner,
    tenantId: ours,
    input: { proposalId: made.done, reason: 'The owner wants the old one.' },
  })
  if (undo.kind === 'submitted') made.undo = undo.proposalId
})
afterAll(() => db.drop())

type Wish = { by?: UserActor; tenantId?: TenantId; actionId?: string; findingCodes?: string[]; objectId?: string }

async function propose({ by, tenantId = ours, actionId = 'safe.set-publish-reversible', findingCodes = ['title-missing'], objectId = '1' }: Wish) {
  const actor = by ?? stage.agent(tenantId)
  const evidenceIds = by === undefined ? [await stage.evidence(actor, tenantId)] : []
  const outcome = await stage.propose(actor, tenantId, {
    evidenceIds,
    findingCodes,
    actions: [stage.setFields(objectId, { title: 'new' }, actionId)],
  })
  if (outcome.kind !== 'submitted') throw new Error(outcome.code)
  return outcome.proposalId
}

async function decide(name: string, verdict: 'approve' | 'reject') {
  const outcome = await stage.decide(owner, ours, { proposalId: made[name] as ProposalId, version: 1, verdict, comment: 'because' })
  if (outcome.kind === 'refused') throw new Error(outcome.code)
}

const nameOf = (id: string) => Object.entries(made).find(([, known]) => known === id)?.[0] ?? id
const namesOf = (page: { json: string }) => proposalPageSchema.parse(JSON.parse(page.json)).items.map(({ id }) => nameOf(id))

const ofAgency = (input: object) =>
  db.scopes.withAgency({ actor: owner }, (scope) => listAgencyApprovals.serve({ deps: stage.deps, actor: owner, scope, input }))
const ofTenant = (input: object, actor: UserActor = owner, tenantId = ours) =>
  stage.inTenant(actor, tenantId, (scope) => listApprovals.serve({ deps: stage.deps, actor, scope, input }))

/** Newest first, as they were made. */
const filters: readonly { filter: object; found: readonly string[] }[] = [
  { filter: {}, found: ['foreign', 'person', 'high', 'low'] },
  { filter: { group: 'waiting' }, found: ['foreign', 'person', 'high', 'low'] },
  { filter: { group: 'running' }, found: ['undo', 'approved'] },
  { filter: { group: 'done' }, found: ['done', 'rejected'] },
  { filter: { group: 'all' }, found: ['undo', 'done', 'approved', 'rejected', 'foreign', 'person', 'high', 'low'] },
  { filter: { group: 'all', risk: 'low' }, found: ['low'] },
  { filter: { group: 'all', risk: 'high' }, found: ['high'] },
  { filter: { group: 'waiting', risk: 'mid' }, found: ['foreign', 'person'] },
  { filter: { group: 'all', findingCode: 'link-dead' }, found: ['high'] },
  { filter: { group: 'waiting', findingCode: 'title-missing' }, found: ['foreign', 'person', 'low'] },
  { filter: { group: 'all', findingCode: 'title' }, found: [] },
  { filter: { group: 'waiting', agentId: 'seo-guardian' }, found: ['foreign', 'high', 'low'] },
  { filter: { group: 'all', agentId: 'nobody' }, found: [] },
  { filter: { group: 'all', state: 'rejected,approved' }, found: ['undo', 'approved', 'rejected'] },
  { filter: { group: 'done', state: 'approved' }, found: [] },
]

test.each(filters)('the queue of the agency with $filter has $found', async ({ filter, found }) => {
  expect(namesOf(await ofAgency(filter))).toEqual(found)
})

test.each(filters)('the queue of one tenant with $filter has the same without the neighbour’s', async ({ filter, found }) => {
  expect(namesOf(await ofTenant(filter))).toEqual(found.filter((name) => name !== 'foreign'))
})

test('by tenant: only that one, and the neighbour’s name in the filter shows nothing of it', async () => {
  expect(namesOf(await ofAgency({ tenantId: theirs }))).toEqual(['foreign'])
  expect(namesOf(await ofAgency({ tenantId: ours }))).toEqual(['person', 'high', 'low'])
  const client = await given.member({ tenantId: ours, role: 'tenant_admin' })
  expect(namesOf(await ofTenant({ tenantId: theirs }, client))).toEqual([])
})

test('by what it takes back', async () => {
  expect(namesOf(await ofAgency({ group: 'all', undoes: made.done }))).toEqual(['undo'])
  expect(namesOf(await ofAgency({ group: 'all', undoes: made.low }))).toEqual([])
})

test('page by page, nothing twice and nothing left out', async () => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: { json: string } = await ofAgency({ group: 'all', limit: 3, ...(cursor === null ? {} : { cursor }) })
    seen.push(...namesOf(page))
    cursor = proposalPageSchema.parse(JSON.parse(page.json)).nextCursor
  } while (cursor !== null)
  expect(seen).toEqual(['undo', 'done', 'approved', 'rejected', 'foreign', 'person', 'high', 'low'])
})

test('staff sees the tenants assigned to them and no other', async () => {
  const staff = await given.staff(theirs)
  const page = await db.scopes.withAgency({ actor: staff }, (scope) =>
    listAgencyApprovals.serve({ deps: stage.deps, actor: staff, scope, input: { group: 'all' } }),
  )
  expect(namesOf(page)).toEqual(['foreign'])
})

test('filters that do not exist are refused', async () => {
  for (const input of [{ group: 'everything' }, { risk: 'none' }, { limit: 0 }, { limit: 101 }, { undoes: 'x' }, { cursor: 'x' }, { title: 'x' }])
    await expect(ofAgency(input)).rejects.toThrow()
})
