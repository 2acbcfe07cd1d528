import { defineSettingCommand, recordEvidence, recordOutcome, undoProposal } from '@bizosaas/governance'
import { createPostgresGovernance } from '@bizosaas/governance/adapters'
import { createStage } from '@bizosaas/governance/testing'
import { type ProposalId, permissions, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createPostgresReportSource } from '../adapters/index.ts'
import { judgeAlike } from '../testing/judge-alike.ts'
import { getReport } from './get-report.ts'
import { listReportChanges } from './list-report-changes.ts'

const now = new Date()
const month = now.toISOString().slice(0, 7)
const reports = createPostgresReportSource({ subjectOf: () => null, judgeKind: judgeAlike })
const switchLamp = defineSettingCommand({
  id: 'lamp.set-lamp',
  title: 'Set the lamp',
  input: z.strictObject({}),
  permission: permissions.proposalCreate,
  risk: 'write',
  preview: async () => ({ changes: [{ field: 'lamp', label: 'Lamp', kind: 'flag', before: 'off', after: 'on' }], precondition: {} }),
  undo: async () => null,
  run: async () => ({}),
})
let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let tenantId: TenantId
let owner: UserActor

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance, commands: [switchLamp] })
  owner = await given.owner()
})
afterAll(() => db.drop())

const report = (of = month) =>
  db.scopes.withTenant({ actor: owner, tenantId }, (scope) =>
    getReport.serve({ deps: { reports, clock: stage.clock }, actor: owner, scope, input: { month: of } }),
  )
const list = (part: string) =>
  db.scopes.withTenant({ actor: owner, tenantId }, (scope) =>
    listReportChanges.serve({ deps: { reports, clock: stage.clock }, actor: owner, scope, input: { month, part } }),
  )
const titles = async (part: string) => (await list(part)).items.map(({ title }) => title).sort()

async function proposed(title: string, places: readonly string[], field = 'searchTitle', before: string | null = 'old'): Promise<ProposalId> {
  for (const place of places) stage.runner.objects.set(place, before === null ? {} : { [field]: before })
  const agent = stage.agent(tenantId)
  const evidenceIds = await Promise.all(places.map((place) => pageTitle(place)))
  const actions = places.map((place) => stage.setFields(place, { [field]: `new ${place}` }))
  const made = await stage.propose(agent, tenantId, { title, evidenceIds, actions })
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made.proposalId
}

/** What a crawl kept of a page: its title, as a visitor got it. */
async function pageTitle(place: string) {
  const agent = stage.agent(tenantId)
  const url = `https://shop.example/${place}`
  const input = {
    title: `Title of /${place}`,
    source: { kind: 'page' as const, url, connectionId: null },
    content: `${place} – Shop`,
    validUntil: new Date(stage.clock.now().getTime() + 3_600_000),
    isSimulated: true,
    isUntrusted: true,
  }
  return (await stage.inTenant(agent, tenantId, (scope) => recordEvidence.run({ deps: stage.deps, actor: agent, scope, input }))).id
}

async function live(title: string, places: readonly string[], field?: string, before?: string | null): Promise<ProposalId> {
  const proposalId = await proposed(title, places, field, before)
  await stage.decide(owner, tenantId, { proposalId, version: 1, verdict: 'approve' })
  await stage.execute({ tenantId, proposalId, version: 1 })
  const input = { proposalId, kind: 'verified' as const, detail: { text: 'Seen.' }, isWhole: true }
  await stage.inTenant(given.system, tenantId, (scope) => recordOutcome.serve({ deps: stage.deps, actor: given.system, scope, input }))
  return proposalId
}

async function takeBack(proposalId: ProposalId): Promise<void> {
  const undo = await undoProposal.serve({
    deps: stage.deps,
    scopes: db.scopes,
    actor: owner,
    tenantId,
    input: { proposalId, reason: 'The owner wants the old one.' },
  })
  if (undo.kind === 'submitted') await stage.execute({ tenantId, proposalId: undo.proposalId, version: 1 })
}

test('what was taken back is not told as live, and places are counted beside changes', async () => {
  tenantId = await given.tenant()
  await live('kept', ['one', 'two', 'three'])
  await takeBack(await live('taken back', ['four', 'five']))
  const { counts, made } = await report()
  expect(counts).toMatchObject({ changed: 2, verified: 2, live: 1, undone: 1 })
  expect(made).toMatchObject({ places: 5, live: 1, undone: 1 })
  expect([await titles('live'), await titles('undone'), await titles('changed')]).toEqual([['kept'], ['taken back'], ['kept', 'taken back']])
  expect((await list('changed')).items.map(({ title, isTakenBack }) => [title, isTakenBack])).toEqual([
    ['taken back', true],
    ['kept', false],
  ])
  expect((await list('changed')).items.reduce((sum, { objects }) => sum + objects, 0)).toBe(made.places)
})

test('a change of an earlier month that is taken back in this one is none of those made in it', async () => {
  tenantId = await given.tenant()
  const proposalId = await live('old', ['old'])
  const before = `now() - interval '40 days'`
  for (const [table, column] of [
    ['effect_event', 'at'],
    ['proposal_outcome', 'recorded_at'],
  ])
    await given.sql(`update ${table} set ${column} = ${before} where tenant_id = $1`, [tenantId])
  await takeBack(proposalId)
  expect(await report()).toMatchObject({ counts: { changed: 0, live: 0, undone: 1 }, made: { places: 0, live: 0, undone: 0 } })
  const earlier = new Date(now.getTime() - 40 * 86_400_000).toISOString().slice(0, 7)
  expect(await report(earlier)).toMatchObject({ counts: { changed: 1, live: 1, undone: 0 }, made: { places: 1, live: 1, undone: 0 } })
})

test('a change without a measured effect says why: taken back, not shown in search results, or no search data', async () => {
  tenantId = await given.tenant()
  await takeBack(await live('taken back', ['a']))
  await live('picture', ['b'], 'pictureText')
  await live('title', ['c'])
  expect((await report()).counts).toMatchObject({ unmeasurable: 3, awaiting: 0 })
  const { items } = await list('unmeasurable')
  expect(Object.fromEntries(items.map(({ title, reason }) => [title, reason]))).toEqual({
    'taken back': 'taken-back',
    picture: 'not-in-search',
    title: 'no-search-data',
  })
})

test('an effect comes with the sentence that was recorded with it', async () => {
  tenantId = await given.tenant()
  const detail = { verdict: 'lift', text: 'in words', daysAfter: 30, of: 'pages' }
  const proposalId = await live('lifted', ['a'])
  const input = { proposalId, kind: 'measured' as const, detail, isWhole: true }
  await stage.inTenant(given.system, tenantId, (scope) => recordOutcome.serve({ deps: stage.deps, actor: given.system, scope, input }))
  expect((await list('lift')).items).toMatchObject([{ title: 'lifted', text: 'in words' }])
  expect((await list('changed')).items).toMatchObject([{ text: null }])
})

test('a field that was empty says what a visitor got before, and on which page', async () => {
  tenantId = await given.tenant()
  await live('titled', ['services'], 'searchTitle', null)
  await live('retitled', ['about'], 'searchTitle', 'Old')
  await live('other field', ['plain'], 'pictureText', null)
  const { items } = await list('changed')
  expect(items.map(({ fields }) => fields[0])).toMatchObject([
    { kind: 'text', path: '/plain', before: null, seenBefore: null },
    { kind: 'search-title', path: '/about', before: 'Old', seenBefore: 'about – Shop' },
    { kind: 'search-title', path: '/services', before: null, seenBefore: 'services – Shop', after: 'new services' },
  ])
})

test('a setting of the agency is no part of what was proposed, decided or is waiting', async () => {
  tenantId = await given.tenant()
  await live('change', ['a'])
  const decided = await setting('Set up the usual routines')
  await setting('One more routine')
  await stage.decide(owner, tenantId, { proposalId: decided, version: 1, verdict: 'approve' })
  const { counts, deciders } = await report()
  expect(counts).toMatchObject({ proposed: 1, approved: 1, waiting: 0, 'under-way': 0 })
  expect(deciders).toMatchObject([{ approved: 1 }])
  expect(await titles('approved')).toEqual(['change'])
})

async function setting(title: string): Promise<ProposalId> {
  const agent = stage.agent(tenantId)
  const evidenceIds = [await stage.evidence(agent, tenantId)]
  const wish = { kind: 'setting' as const, title, setting: { command: 'lamp.set-lamp', input: {} }, evidenceIds, actions: [] }
  const made = await stage.propose(agent, tenantId, wish)
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made.proposalId
}
