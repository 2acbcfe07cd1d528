import { editProposal, recordOutcome, undoProposal } from '@bizosaas/governance'
import { createPostgresGovernance } from '@bizosaas/governance/adapters'
import { createStage } from '@bizosaas/governance/testing'
import { type AgentRunId, newId, type ProposalId, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresAgentMemoryStore } from '../adapters/postgres-agent-memory-store.ts'
import { createPostgresAgentRunStore } from '../adapters/postgres-agent-run-store.ts'
import { createPostgresFindingStore } from '../adapters/postgres-finding-store.ts'
import { noCounts } from '../domain/agent-run.ts'
import { recallMemory } from './recall-memory.ts'

let db: TestDatabase
let given: Fixtures
let owner: UserActor
let stage: ReturnType<typeof createStage>
beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
})
afterAll(() => db.drop())

const agentId = 'seo-guardian'
const memories = createPostgresAgentMemoryStore()
const recall = (tenantId: TenantId) =>
  stage.inTenant(owner, tenantId, (scope) =>
    recallMemory({ deps: { memories, findings: createPostgresFindingStore(), proposals: stage.deps.proposals }, scope, agentId }),
  )

/** An agent's proposal for one title each, kept as its run would. */
async function asked(tenantId: TenantId, titles: Record<string, string>): Promise<ProposalId> {
  const runId = newId<AgentRunId>()
  const agent = { kind: 'agent' as const, agentId, runId, tenantId }
  for (const id of Object.keys(titles)) stage.runner.objects.set(id, { title: 'old' })
  const actions = Object.entries(titles).map(([id, title]) => stage.setFields(id, { title }))
  const made = await stage.propose(agent, tenantId, { evidenceIds: [await stage.evidence(agent, tenantId)], actions })
  if (made.kind !== 'submitted') throw new Error(made.code)
  const { proposalId } = made
  const at = new Date()
  const changes = Object.keys(titles).map((id, position) => ({
    proposalId,
    position,
    findingKey: `k-${id}`,
    code: 'title-missing',
    url: `https://a.example/${id}`,
  }))
  await stage.inTenant(agent, tenantId, async (scope) => {
    const run = { id: runId, tenantId, agentId, connectionId: null, workflowRunId: runId, state: 'done' as const, progress: null, counts: noCounts }
    const rest = { abstentions: [], proposalIds: [], failureCode: null, startedBy: 'system:test', isSimulated: false, createdAt: at, finishedAt: at }
    await createPostgresAgentRunStore().add(scope, { ...run, ...rest, crewRunId: null, crewPlace: null })
    await memories.keep(scope, { agentId, runId, at, changes })
    await memories.keep(scope, { agentId, runId, at, changes })
  })
  return proposalId
}

test('what people edited, left out, saw measured and took back is remembered as it stands with governance, for its tenant alone', async () => {
  const [ours, theirs] = await given.twoTenants()
  const proposalId = await asked(ours, { one: 'Oak | Harbour', two: 'Ash', three: 'Elm' })
  expect((await recall(ours)).changes).toEqual([])

  const editor = await given.staff(ours)
  const call = { deps: stage.deps, scopes: db.scopes, tenantId: ours }
  const inputs = [{ index: 0, input: { objectId: 'one', fields: { title: 'Oak' } } }]
  await editProposal.serve({ ...call, actor: editor, input: { proposalId, version: 1, excluded: [2], inputs } })
  await stage.decide(owner, ours, { proposalId, version: 2, verdict: 'approve' })
  await stage.execute({ tenantId: ours, proposalId, version: 2 })
  for (const outcome of [{ kind: 'verified' }, { kind: 'measured', detail: { verdict: 'lift' } }])
    await stage.inTenant(owner, ours, (scope) => recordOutcome.serve({ deps: stage.deps, actor: owner, scope, input: { proposalId, ...outcome } }))

  const measured = await recall(ours)
  expect(measured.changes).toMatchObject([
    { findingKey: 'k-one', answer: 'edited', proposed: 'Oak | Harbour', written: 'Oak', effect: 'lift' },
    { findingKey: 'k-two', answer: 'accepted', proposed: 'Ash', effect: 'lift' },
    { findingKey: 'k-three', answer: 'rejected', reason: 'It was left out when the rest was approved.' },
  ])
  expect(measured.patterns).toEqual([{ label: 'title', kind: 'ending-dropped', text: ' | Harbour', count: 1 }])
  expect(measured.records).toMatchObject([{ code: 'title-missing', accepted: 1, edited: 1, rejected: 1, lifts: 1 }])
  expect((await recall(theirs)).changes).toEqual([])

  const undo = await undoProposal.serve({ ...call, actor: owner, input: { proposalId, reason: 'The owner wants the old one.' } })
  if (undo.kind !== 'submitted') throw new Error(undo.code)
  await stage.execute({ tenantId: ours, proposalId: undo.proposalId, version: 1 })
  const { changes, records } = await recall(ours)
  expect(changes.map(({ answer }) => answer)).toEqual(['undone', 'undone', 'rejected'])
  expect(records).toMatchObject([{ undone: 2, rejected: 1, lifts: 0 }])
})
