import type { DraftRequest, EffectForecast } from '@bizosaas/automation'
import { createPostgresGovernance } from '@bizosaas/governance/adapters'
import { createStage } from '@bizosaas/governance/testing'
import { type AgentRunId, newId, type TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProposalDesk } from './create-proposal-desk.ts'

let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  ;[ours] = await given.twoTenants()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
  stage.runner.objects.set('1', { title: 'old' })
  stage.runner.objects.set('2', { title: 'right already' })
})
afterAll(() => db.drop())

async function request({ runId = newId<AgentRunId>(), key = 'titles', field = 'title' } = {}): Promise<DraftRequest> {
  const { connectionId } = stage.setFields('1', {})
  const call = (objectId: string, title: string) => ({ ...stage.setFields(objectId, { [field]: title }), findingKey: `title of ${objectId}` })
  const words = { title: 'Set titles', description: '', reasoning: 'They are missing.', solution: '', pros: ['Found'], cons: ['None'] }
  return {
    tenantId: ours,
    connectionId,
    evidenceIds: [await stage.evidence({ kind: 'agent', agentId: 'seo-guardian', runId, tenantId: ours }, ours)],
    atWork: { agentId: 'seo-guardian', runId, isSimulated: true },
    plan: { ...words, key, effort: 'S', findingCodes: ['title-missing'], claims: [], calls: [call('1', 'new'), call('2', 'right already')] },
  }
}

/** No search data is there. */
const unknown: EffectForecast = { forecast: async () => null }

const count = async () => (await given.sql('select count(*)::int as n from proposal where tenant_id = $1', [ours]))[0]?.n

test('a step that is repeated after a crash finds the proposal it handed in, with what that holds and what it left out', async () => {
  const desk = createProposalDesk({ scopes: db.scopes, governance: stage.deps, effects: unknown })
  const wish = await request()
  const first = await desk.draft(wish)
  expect(first).toMatchObject({ kind: 'proposed', leftOut: [{ findingKey: 'title of 2' }] })
  const before = await count()
  // The crash came before the findings were linked; meanwhile the page got its title by hand, so a new dry run would find nothing to do.
  stage.runner.objects.set('1', { title: 'new' })
  const again = await desk.draft(wish)
  expect(again).toMatchObject({ kind: 'proposed', leftOut: [{ findingKey: 'title of 2' }] })
  expect(again).toHaveProperty('proposalId', 'proposalId' in first ? first.proposalId : '')
  expect(await count()).toBe(before)
  stage.runner.objects.set('1', { title: 'old' })
})

test('another plan of the same run and the same plan of another run are proposals of their own', async () => {
  const desk = createProposalDesk({ scopes: db.scopes, governance: stage.deps, effects: unknown })
  const wish = await request()
  const ids = [
    await desk.draft(wish),
    await desk.draft(await request({ runId: wish.atWork.runId, key: 'texts' })),
    await desk.draft(await request()),
  ].map((outcome) => ('proposalId' in outcome ? outcome.proposalId : null))
  expect(new Set(ids).size).toBe(3)
  expect(ids).not.toContain(null)
})

test('two workers on the same step hand in one proposal', async () => {
  const desk = createProposalDesk({ scopes: db.scopes, governance: stage.deps, effects: unknown })
  const wish = await request()
  const before = Number(await count())
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => desk.draft(wish)))
  expect(new Set(outcomes.map((outcome) => ('proposalId' in outcome ? outcome.proposalId : null))).size).toBe(1)
  expect(await count()).toBe(before + 1)
})

test('the card states what is expected where the clicks are known, and else that nobody can tell', async () => {
  const contentOf = async (effects: EffectForecast, field = 'searchTitle') => {
    const outcome = await createProposalDesk({ scopes: db.scopes, governance: stage.deps, effects }).draft(await request({ field }))
    const id = 'proposalId' in outcome ? outcome.proposalId : ''
    const [row] = await given.sql('select content from proposal_version where proposal_id = $1', [id])
    return row?.content
  }
  expect(await contentOf(unknown)).toMatchObject({ prediction: null, cons: ['None', expect.stringContaining('not measurable until Search Console')] })
  expect(await contentOf(unknown, 'title')).toMatchObject({
    prediction: null,
    cons: ['None', expect.stringContaining('changes no text in search results')],
  })

  const evidenceId = await stage.evidence(given.system, ours, 30 * 86_400_000)
  const prediction = { metric: 'clicks a day from search', baseline: '1.2', expected: '2.0', checkAt: new Date('2026-06-01T00:00:00Z') }
  const known = await contentOf({ forecast: async () => ({ ...prediction, evidenceId }) })
  expect(known).toMatchObject({ cons: ['None'], prediction: { ...prediction, checkAt: prediction.checkAt.toISOString() } })
  expect(known).toHaveProperty('evidenceIds.1', evidenceId)
})
