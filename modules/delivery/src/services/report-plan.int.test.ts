import { undoProposal } from '@bizosaas/governance'
import { createPostgresGovernance } from '@bizosaas/governance/adapters'
import { createStage } from '@bizosaas/governance/testing'
import type { ProposalId, TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresReportSource } from '../adapters/index.ts'
import type { JudgeKind } from '../domain/report/kind-judgement.ts'
import { judgeAlike } from '../testing/judge-alike.ts'
import { getReport } from './get-report.ts'

const now = new Date()
const month = now.toISOString().slice(0, 7)
/** To this agency broken links cost most. */
const judgeKind: JudgeKind = (kind) => ({ ...judgeAlike(kind), score: kind.code === 'link-broken' ? kind.findings.length : 0 })
const reports = createPostgresReportSource({ subjectOf: () => null, judgeKind })
const agentRunId = crypto.randomUUID()
let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let tenantId: TenantId
let owner: UserActor

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  ;[tenantId] = await given.twoTenants()
  owner = await given.owner()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
  await looked(agentRunId, new Date(now.getTime() - 60_000))
})
afterAll(() => db.drop())

const report = () =>
  db.scopes.withTenant({ actor: owner, tenantId }, (scope) =>
    getReport.serve({ deps: { reports, clock: stage.clock }, actor: owner, scope, input: { month } }),
  )

/** A whole look of the agent. */
const looked = (id: string, at: Date) =>
  given.sql(
    `insert into agent_run (tenant_id, id, agent_id, workflow_run_id, state, counts, abstentions, started_by, is_simulated, created_at, finished_at)
     values ($1, $2, 'seo-guardian', $3, 'done', '{}', '[]', 'system:test', false, $4, $4)`,
    [tenantId, id, `run ${id}`, at],
  )

async function proposed(title: string): Promise<ProposalId> {
  stage.runner.objects.set(title, { searchTitle: 'old' })
  const agent = stage.agent(tenantId)
  const evidenceIds = [await stage.evidence(agent, tenantId)]
  const made = await stage.propose(agent, tenantId, { title, agentRunId, evidenceIds, actions: [stage.setFields(title, { searchTitle: 'new' })] })
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made.proposalId
}

async function carriedOut(title: string): Promise<ProposalId> {
  const proposalId = await proposed(title)
  await stage.decide(owner, tenantId, { proposalId, version: 1, verdict: 'approve' })
  await stage.execute({ tenantId, proposalId, version: 1 })
  return proposalId
}

interface Standing {
  readonly code: string
  readonly proposalId?: string
  readonly hand?: string
  readonly seenAt?: Date
  readonly severity?: 'low' | 'high'
  readonly mayStay?: boolean
  readonly url?: string
  /** What its evidence is called. */
  readonly readAs?: string
}

/** A finding that stands since a minute. */
async function stands(standing: Standing): Promise<void> {
  const { code, proposalId, hand, severity = 'high', mayStay = false, url = 'https://shop.example/', readAs } = standing
  const seenAt = standing.seenAt ?? new Date(now.getTime() - 60_000)
  const evidenceId = readAs === undefined ? null : await stage.evidence(stage.agent(tenantId), tenantId)
  await given.sql('update evidence set title = $2 where id = $1', [evidenceId, readAs])
  await given.sql(
    `with planted as (
       insert into finding (tenant_id, id, agent_id, key, code, severity, url, detail, hand, state, may_stay, proposal_id, evidence_id, first_seen_run, last_seen_run, first_seen_at, last_seen_at)
       values ($1, gen_random_uuid(), 'seo-guardian', gen_random_uuid(), $2, $7, $9, 'd', $3, 'persisting', $8, $4, $10, $5, $5, $6, $6) returning *)
     insert into finding_span (tenant_id, finding_id, opened_at, opened_as, severity, detail)
     select tenant_id, id, first_seen_at, 'found', severity, detail from planted`,
    [tenantId, code, hand ?? null, proposalId ?? null, agentRunId, seenAt, severity, mayStay, url, evidenceId],
  )
}

test('each kind that is open says what is next, from how its proposals stand', async () => {
  await stands({ code: 'title-missing', proposalId: await proposed('waits') })
  await stands({ code: 'title-missing' })
  await stands({ code: 'link-broken', proposalId: await carriedOut('made') })
  await stands({ code: 'link-broken', proposalId: await carriedOut('seen since'), seenAt: new Date(Date.now() + 60_000) })
  await stands({ code: 'description-missing' })
  await given.sql(`update agent_run set abstentions = $2 where id = $1`, [
    agentRunId,
    JSON.stringify([{ subject: 'description-missing on /', reason: 'Too short.' }]),
  ])
  await stands({ code: 'page-slow', hand: 'whoever looks after the hosting' })
  const { groups } = (await report()).found
  const plans = Object.fromEntries(
    groups.map(({ code, plan }) => [code, plan.map(({ step, hand, count, since }) => [step, hand, count, since !== null])]),
  )
  expect(plans).toEqual({
    'title-missing': [
      ['agency', null, 1, true],
      ['to-propose', null, 1, false],
    ],
    'description-missing': [['abstained', null, 1, false]],
    'link-broken': [
      ['made', null, 1, false],
      ['made-in-vain', null, 1, false],
    ],
    'page-slow': [['other-hand', 'whoever looks after the hosting', 1, false]],
  })
})

test('a change counts as unchecked until a look of its agent began after it, and not once it was undone', async () => {
  expect((await report()).made.unchecked).toBe(2)
  const third = await carriedOut('third')
  expect((await report()).made.unchecked).toBe(3)
  const undo = await undoProposal.serve({
    deps: stage.deps,
    scopes: db.scopes,
    actor: owner,
    tenantId,
    input: { proposalId: third, reason: 'Wrong page.' },
  })
  if (undo.kind !== 'submitted') throw new Error(undo.code)
  await stage.execute({ tenantId, proposalId: undo.proposalId, version: 1 })
  expect((await report()).made).toMatchObject({ unchecked: 2, undone: 1 })
  await looked(crypto.randomUUID(), new Date(Date.now() + 1000))
  expect((await report()).made.unchecked).toBe(0)
})

test('the gravest kinds stand first, and among equals what costs most; each names its places', async () => {
  await stands({ code: 'a-matter-of-polish', severity: 'low', hand: 'the editor of the page' })
  const { groups } = (await report()).found
  expect([groups[0]?.code, groups.at(-1)?.code]).toEqual(['link-broken', 'a-matter-of-polish'])
  expect(groups.at(-1)?.plan[0]?.places).toEqual([{ url: 'https://shop.example/', detail: 'd' }])
})

test('a finding about a text that another change has written anew waits for the next check', async () => {
  const declined = await proposed('elsewhere')
  await stage.decide(owner, tenantId, { proposalId: declined, version: 1, verdict: 'reject', comment: 'No.' })
  await stands({ code: 'title-too-short', proposalId: declined, readAs: 'Title of /rewritten', url: 'https://shop.example/rewritten' })
  await stands({ code: 'title-too-short', proposalId: declined, readAs: 'Meta description of /rewritten', url: 'https://shop.example/rewritten' })
  await carriedOut('rewritten')
  const group = (await report()).found.groups.find(({ code }) => code === 'title-too-short')
  expect(group?.plan.map(({ step, count }) => [step, count])).toEqual([
    ['made', 1],
    ['declined', 1],
  ])
})

test('what was taken back is told with why, what the client declined as theirs, and what may keep its text as nobody’s', async () => {
  const taken = await carriedOut('taken back')
  const undo = await undoProposal.serve({
    ...{ deps: stage.deps, scopes: db.scopes, actor: owner, tenantId },
    input: { proposalId: taken, reason: 'You like the old one.' },
  })
  if (undo.kind !== 'submitted') throw new Error(undo.code)
  await stage.execute({ tenantId, proposalId: undo.proposalId, version: 1 })
  const declined = await proposed('declined')
  await stage.decide(owner, tenantId, { proposalId: declined, version: 1, verdict: 'reject', comment: 'No.' })
  const client = await given.member({ tenantId, role: 'tenant_admin' })
  await stage.hold(owner, tenantId, [{ stage: 'client', needed: 1, deciders: { kind: 'roles', roles: ['tenant_admin'] } }])
  const unwanted = await proposed('unwanted')
  await stage.decide(client, tenantId, { proposalId: unwanted, version: 1, verdict: 'reject', comment: 'No.' })
  for (const proposalId of [taken, declined, unwanted]) await stands({ code: 'title-too-long', proposalId })
  await stands({ code: 'title-too-long', mayStay: true })
  const plan = (await report()).found.groups.find(({ code }) => code === 'title-too-long')?.plan ?? []
  expect(plan.map(({ step, reason }) => [step, reason])).toEqual([
    ['declined', null],
    ['undone', 'You like the old one.'],
    ['unwanted', null],
    ['may-stay', null],
  ])
})
