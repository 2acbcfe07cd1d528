import { createPostgresGovernance } from '@bizosaas/governance/adapters'
import { createStage } from '@bizosaas/governance/testing'
import { type ConnectionId, newId, systemClock, type TenantId, type TenantScope, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrandFile } from '../domain/brand-file.ts'
import type { CrewCard } from '../domain/crew.ts'
import { listBrandFiles, proposeBrandFile } from '../services/brand-files.ts'
import { getCrewRun } from '../services/get-crew-run.ts'
import { listCrews } from '../services/list-crews.ts'
import { queueAgentRun } from '../services/queue-agent-run.ts'
import { createReplaceBrandFile } from '../services/replace-brand-file.ts'
import { startCrewRun } from '../services/start-crew-run.ts'
import { createPostgresAgentRunStore } from './postgres-agent-run-store.ts'
import { createPostgresAllowedWorkStore } from './postgres-allowed-work-store.ts'
import { createPostgresBrandFileStore } from './postgres-brand-file-store.ts'
import { createPostgresCrewRunStore } from './postgres-crew-run-store.ts'
import { createPostgresRunJournal } from './postgres-run-journal.ts'
import { createPostgresWorkflowOutbox } from './postgres-workflow-outbox.ts'

const connectionId = newId<ConnectionId>()
const crew: CrewCard = {
  ...{ id: 'c', title: 'C', goal: 'g', needs: ['acme'] },
  members: [
    { agentId: 'writer', title: 'Writer', isReviewer: false },
    { agentId: 'guard', title: 'Guard', isReviewer: true },
  ],
}
const site = { connectionId, connectorId: 'acme', siteUrl: 'https://a.example/', isSimulated: true }
const runs = createPostgresAgentRunStore()
const deps = {
  crews: [crew],
  crewRuns: createPostgresCrewRunStore(),
  allowedWork: createPostgresAllowedWorkStore(),
  connections: { find: async () => site },
  outbox: createPostgresWorkflowOutbox({ clock: systemClock }),
  clock: systemClock,
}
const brandFiles = createPostgresBrandFileStore()
let db: TestDatabase
let given: Fixtures
let owner: UserActor
let stage: ReturnType<typeof createStage>

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
  const commands = [createReplaceBrandFile({ brandFiles, clock: systemClock })]
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance, commands })
})
afterAll(() => db.drop())

const within = <T>(tenantId: TenantId, fn: (scope: TenantScope) => Promise<T>) => db.scopes.withTenant({ actor: owner, tenantId }, fn)
const begin = (tenantId: TenantId, input: object = { crewId: 'c', connectionId }) =>
  within(tenantId, (scope) => startCrewRun.serve({ deps, actor: owner, scope, input }))
async function start(tenantId: TenantId, input?: object) {
  for (const { agentId } of crew.members) await given.allowedAgent({ tenantId, agentId })
  return begin(tenantId, input)
}
const show = (runId: string, actor = owner) => db.scopes.withAgency({ actor }, (scope) => getCrewRun.serve({ deps, actor, scope, input: { runId } }))

test('a crew is queued with the start of its workflow, once at a time in a tenant', async () => {
  const [ours, theirs] = await given.twoTenants()
  const run = await start(ours)
  expect(run).toMatchObject({ state: 'queued', crewId: 'c', tenant: { id: ours }, startedBy: `user:${owner.userId}`, isSimulated: true })
  const [row] = await given.sql('select kind, payload from outbox where tenant_id = $1', [ours])
  expect(row).toMatchObject({ payload: { workflow: 'run-crew', input: { crewRunId: run.id, crewId: 'c', connectionId } } })
  await expect(start(ours)).rejects.toMatchObject({ code: 'agent-run-in-flight' })
  expect((await start(theirs)).state).toBe('queued')
  await expect(start(ours, { crewId: 'nobody' })).rejects.toMatchObject({ code: 'agent-not-found' })
  await expect(start(ours, { crewId: 'c' })).rejects.toMatchObject({ code: 'connection-not-found' })
})

test('a crew one of whose members was not approved for the tenant does not start', async () => {
  const [ours] = await given.twoTenants()
  await given.allowedAgent({ tenantId: ours, agentId: 'writer' })
  await expect(begin(ours)).rejects.toMatchObject({ code: 'agent-not-allowed', details: { agentId: 'guard' } })
})

test('a member works beside a run of the same agent, and the crew shows who has begun, to those who may see the tenant', async () => {
  const [ours, theirs] = await given.twoTenants()
  const run = await start(ours)
  const queue = (at?: object) =>
    within(ours, (scope) => queueAgentRun({ scope, runs, agent: { id: 'writer' }, site, startedBy: 'system:t', at: new Date(), ...at }))
  await queue()
  const member = await queue({ crew: { runId: run.id, place: 0 } })
  await expect(queue()).rejects.toMatchObject({ code: 'agent-run-in-flight' })
  const [writer, guard] = (await show(run.id)).members
  expect(writer?.run).toMatchObject({ id: member.id, state: 'queued', costMicros: 0, plans: 0, reviews: [] })
  expect(guard?.run).toBeNull()
  await expect(show(run.id, await given.staff(theirs))).rejects.toMatchObject({ code: 'agent-run-not-found' })
  const listed = await db.scopes.withAgency({ actor: owner }, (scope) => listCrews.serve({ deps, actor: owner, scope, input: { tenantId: theirs } }))
  expect(listed.items).toMatchObject([{ id: 'c', lastRun: null }])
})

test('a failed workflow ends its crew with the code, and frees its place', async () => {
  const [ours] = await given.twoTenants()
  const run = await start(ours)
  const told = {
    id: `${ours}/run-crew/${run.id}`,
    tenantId: ours,
    workflow: 'run-crew',
    version: 1,
    parentId: null,
    input: {},
    startedBy: 'system:t',
  }
  const failed = {
    state: 'failed' as const,
    status: null,
    outcome: { state: 'failed' as const, failure: { code: 'connection-not-found', message: 'x' } },
  }
  await createPostgresRunJournal({ scopes: db.scopes }).record(ours, [{ ...told, ...failed, startedAt: new Date(), closedAt: new Date() }])
  expect(await show(run.id)).toMatchObject({ state: 'failed', failure: { code: 'connection-not-found' } })
  expect((await start(ours)).state).toBe('queued')
})

const rule = { number: 3, kind: 'banned-claim' as const, text: 'best', instead: null, reason: 'Nobody can know.' }
const propose = (tenantId: TenantId, file: BrandFile, actor = owner) =>
  stage.inTenant(actor, tenantId, (scope) => proposeBrandFile.serve({ deps: stage.deps, actor, scope, input: { file, note: 'Why' } }))
const versions = async (tenantId: TenantId) =>
  (await within(tenantId, (scope) => listBrandFiles.serve({ deps: { brandFiles }, actor: owner, scope, input: {} }))).items

test('a brand file changes by a decision and an execution, version by version, for its tenant only', async () => {
  const [ours, theirs] = await given.twoTenants()
  const writer = await given.member({ tenantId: ours, role: 'tenant_admin' })
  const made = await propose(ours, { tone: ['plain'], rules: [rule] }, writer)
  if (made.kind !== 'submitted') throw new Error(made.code)
  const { proposalId } = made
  expect(await versions(ours)).toEqual([])
  const [card] = await given.sql("select content->'setting'->'changes' as changes from proposal_version where proposal_id = $1", [proposalId])
  expect(card?.changes).toMatchObject([{ before: 'Tone: not said', after: 'Tone: plain\n3. “best” is never claimed – Nobody can know.' }])
  await stage.decide(owner, ours, { proposalId, version: 1, verdict: 'approve' })
  await stage.execute({ tenantId: ours, proposalId, version: 1 })
  expect(await versions(ours)).toMatchObject([
    { version: 1, tone: ['plain'], rules: [rule], note: 'Why', createdBy: { ref: `user:${writer.userId}` } },
  ])
  expect(await versions(theirs)).toEqual([])
})

test('two rules of one number, the same file again and a reader’s wish are refused', async () => {
  const [ours] = await given.twoTenants()
  await expect(propose(ours, { tone: [], rules: [rule, rule] })).rejects.toThrow('Each number may stand once.')
  await expect(propose(ours, { tone: [], rules: [] })).rejects.toMatchObject({ code: 'action-input-invalid' })
  const reader = await given.member({ tenantId: ours, role: 'readonly' })
  await expect(propose(ours, { tone: [], rules: [rule] }, reader)).rejects.toMatchObject({ code: 'permission-denied-by-role' })
})
