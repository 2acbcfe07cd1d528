import { recordOutcome } from '@bizosaas/governance'
import { createPostgresGovernance } from '@bizosaas/governance/adapters'
import { createStage } from '@bizosaas/governance/testing'
import type { ProposalId, TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createPostgresSearchStore, createSearchExportReader } from '../adapters/index.ts'
import { forecastEffect } from './forecast-effect.ts'
import { getSearchPerformance } from './get-search-performance.ts'
import { importSearchPerformance } from './import-search-performance.ts'
import { measureOutcome } from './measure-outcome.ts'

const dayMs = 86_400_000
const search = createPostgresSearchStore()
let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId
let theirs: TenantId
let owner: UserActor
let followed: string[]

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
})
beforeEach(async () => {
  ;[ours, theirs] = await given.twoTenants()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
  followed = []
})
afterAll(() => db.drop())

/** Files are brought in two months later: their days have passed by then. */
const deps = () => ({
  ...stage.deps,
  clock: { now: () => new Date(Date.now() + 61 * dayMs) },
  search,
  searchExports: createSearchExportReader(),
  followImport: { imported: async (_scope: unknown, { id }: { id: string }) => void followed.push(id) },
})

const bring = (text: string, { tenantId = ours, actor = owner }: { tenantId?: TenantId; actor?: UserActor } = {}) =>
  importSearchPerformance.run({
    deps: deps(),
    actor,
    tenantId,
    scopes: db.scopes,
    input: { fileName: 'pages.csv', content: Buffer.from(text).toString('base64') },
  })
const coverage = (tenantId = ours) =>
  db.scopes.withTenant({ actor: owner, tenantId }, (scope) => getSearchPerformance.serve({ deps: { search }, actor: owner, scope, input: {} }))

interface Clicks {
  readonly before: number
  readonly after: number
}

/** A row a day for pages that are changed today (the first, the second and so on) and for eight others that are left alone. */
function table(...changed: readonly Clicks[]): string {
  const lines = ['date,page,clicks,impressions,position']
  for (let since = -70; since < 60; since += 1) {
    const date = new Date(Date.now() + since * dayMs).toISOString().slice(0, 10)
    const wobble = 1 + Math.sin(since * 1.7) * 0.1
    for (const [at, { before, after }] of changed.entries())
      lines.push(`${date},https://shop.example/${at + 1},${Math.round((since < 0 ? before : after) * wobble)},400,6`)
    for (let other = 0; other < 8; other += 1)
      lines.push(`${date},https://shop.example/other-${other},${Math.round(20 + other + Math.cos(since * (other + 1)) * 3)},400,6`)
  }
  return lines.join('\n')
}

async function verifiedChange(fields: Record<string, string>, object = '1'): Promise<ProposalId> {
  stage.runner.objects.set(object, { searchTitle: 'old', note: 'old' })
  const agent = stage.agent(ours)
  const made = await stage.propose(agent, ours, { evidenceIds: [await stage.evidence(agent, ours)], actions: [stage.setFields(object, fields)] })
  if (made.kind !== 'submitted') throw new Error(made.code)
  const { proposalId } = made
  await stage.decide(owner, ours, { proposalId, version: 1, verdict: 'approve' })
  await stage.execute({ tenantId: ours, proposalId, version: 1 })
  await stage.inTenant(given.system, ours, (scope) =>
    recordOutcome.serve({ deps: stage.deps, actor: given.system, scope, input: { proposalId, kind: 'verified' } }),
  )
  return proposalId
}

const measure = (proposalId: ProposalId) =>
  stage.inTenant(given.system, ours, (scope) =>
    measureOutcome.serve({ deps: { ...stage.deps, search }, actor: given.system, scope, input: { proposalId } }),
  )
const outcomes = (proposalId: ProposalId) => stage.inTenant(given.system, ours, (scope) => stage.deps.proposals.outcomes(scope, proposalId))
const stateOf = async (proposalId: ProposalId) => (await given.sql('select state from proposal where id = $1', [proposalId]))[0]?.state

test('a file is kept once, as evidence, for its tenant only, and what follows an import follows it once', async () => {
  const text = 'Date,Page,Clicks,Impressions\n2026-03-01,https://a.example/,2,30\n2026-03-02,https://a.example/x,1,9\n'
  const first = await bring(text)
  expect(first).toMatchObject({ isNew: true, pages: 2, firstDay: '2026-03-01', lastDay: '2026-03-02', importedBy: `user:${owner.userId}` })
  expect(await bring(text)).toMatchObject({ isNew: false, id: 'id' in first ? first.id : '' })
  expect(followed).toHaveLength(1)
  expect(await coverage()).toMatchObject({ firstDay: '2026-03-01', lastDay: '2026-03-02', pages: 2, imports: [{ fileName: 'pages.csv' }] })
  expect(await coverage(theirs)).toEqual({ firstDay: null, lastDay: null, pages: 0, imports: [] })
  const [evidence] = await given.sql('select title, content from evidence where tenant_id = $1', [ours])
  expect(await given.sql("select actor from audit_record where event = 'search-data-imported' and tenant_id = $1", [ours])).toEqual([
    { actor: `user:${owner.userId}` },
  ])
  expect(evidence).toMatchObject({
    title: 'Search Console, 2026-03-01 to 2026-03-02',
    content: { type: 'search-performance', site: { clicks: 3, impressions: 39 }, pages: [{ name: 'https://a.example', clicks: 2 }, { clicks: 1 }] },
  })
})

test('a later file knows a day better, and the same days are not counted twice', async () => {
  await bring('Date,Clicks,Impressions\n2026-03-01,2,30\n2026-03-02,2,30\n')
  await bring('Date,Clicks,Impressions\n2026-03-02,5,31\n2026-03-03,1,8\n')
  const rows = await given.sql('select day::text, clicks from search_day where tenant_id = $1 order by day', [ours])
  expect(rows).toEqual([
    { day: '2026-03-01', clicks: 2 },
    { day: '2026-03-02', clicks: 5 },
    { day: '2026-03-03', clicks: 1 },
  ])
})

test('what cannot be read is refused with file and line, and nothing is kept', async () => {
  expect(await bring('Date,Clicks,Impressions\n2026-03-01,2,30\nyesterday,2,30\n')).toMatchObject({
    code: 'search-export-unreadable',
    details: { file: 'pages.csv', line: 3, reason: 'pages.csv, line 3: "yesterday" is no day: write it as 2026-03-31.' },
  })
  expect(await coverage()).toMatchObject({ imports: [] })
  const reader = await given.member({ tenantId: ours, role: 'readonly' })
  await expect(bring('Date,Clicks,Impressions\n2026-03-01,2,30\n', { actor: reader })).rejects.toMatchObject({ code: 'permission-denied-by-role' })
})

test('a verified change of a search title is measured when the days are there, once; a loss is said like a lift', async () => {
  const proposalId = await verifiedChange({ searchTitle: 'new' })
  expect(await measure(proposalId)).toEqual({ outcome: 'waiting' })
  await bring(table({ before: 40, after: 25 }))
  expect(await measure(proposalId)).toEqual({ outcome: 'measured' })
  expect(await stateOf(proposalId)).toBe('measured')
  const said = (await outcomes(proposalId)).find(({ kind }) => kind === 'measured')
  expect(said).toMatchObject({
    detail: { verdict: 'loss', of: 'pages', alsoChanged: 0, text: expect.stringMatching(/^Clicks went from 40 to 25 a day, .*3\d % fewer/) },
  })
  expect(said?.evidenceId).toMatch(/^[0-9a-f-]{36}$/)
  expect(await measure(proposalId)).toEqual({ outcome: 'none' })
  expect((await outcomes(proposalId)).filter(({ kind }) => kind === 'measured')).toHaveLength(1)
})

test('changes made at the same time are each compared with pages that were left alone, not with each other', async () => {
  const [up, same, down] = [
    await verifiedChange({ searchTitle: 'new' }),
    await verifiedChange({ searchTitle: 'new' }, '2'),
    await verifiedChange({ searchTitle: 'new' }, '3'),
  ]
  await bring(table({ before: 150, after: 300 }, { before: 60, after: 60 }, { before: 200, after: 100 }))
  for (const id of [up, same, down]) expect(await measure(id)).toEqual({ outcome: 'measured' })
  const verdicts = await Promise.all([up, same, down].map(async (id) => (await outcomes(id)).at(-1)?.detail))
  expect(verdicts).toMatchObject([{ verdict: 'lift' }, { verdict: 'no-effect' }, { verdict: 'loss' }])
  expect(verdicts).toMatchObject([{ alsoChanged: 0 }, { alsoChanged: 0 }, { alsoChanged: 0 }])
})

test('two changes of one page in the same time cannot be told apart, and both say so', async () => {
  const [first, second] = [await verifiedChange({ searchTitle: 'new' }), await verifiedChange({ searchTitle: 'newer' })]
  await bring(table({ before: 40, after: 90 }))
  for (const id of [first, second]) {
    await measure(id)
    expect((await outcomes(id)).at(-1)?.detail).toMatchObject({
      verdict: 'lift',
      alsoChanged: 1,
      text: expect.stringContaining('Another change of the same pages'),
    })
  }
})

test('days that have not come yet are refused', async () => {
  const ahead = new Date(Date.now() + 90 * dayMs).toISOString().slice(0, 10)
  expect(await bring(`Date,Clicks,Impressions\n2026-03-01,2,30\n${ahead},2,30\n`)).toMatchObject({
    code: 'search-export-unreadable',
    details: { reason: expect.stringContaining(ahead) },
  })
  expect(await coverage()).toMatchObject({ imports: [] })
})

test('too few clicks are said once, and the change stays verified', async () => {
  const proposalId = await verifiedChange({ searchTitle: 'new' })
  await bring(table({ before: 1, after: 1 }))
  expect(await measure(proposalId)).toEqual({ outcome: 'not-measurable' })
  expect(await measure(proposalId)).toEqual({ outcome: 'not-measurable' })
  expect((await outcomes(proposalId)).filter(({ kind }) => kind === 'not-measurable')).toMatchObject([{ detail: { reason: 'too-few-counts' } }])
  expect(await stateOf(proposalId)).toBe('verified')
})

test('a change of nothing that shows in results is not measured, nor one of another tenant', async () => {
  const note = await verifiedChange({ note: 'new' })
  const title = await verifiedChange({ searchTitle: 'new' })
  await bring(table({ before: 40, after: 90 }), { tenantId: theirs })
  expect(await measure(note)).toEqual({ outcome: 'none' })
  expect(await measure(title)).toEqual({ outcome: 'waiting' })
})

test('days on which another page alone is known are not days without clicks', async () => {
  const proposalId = await verifiedChange({ searchTitle: 'new' })
  const days = (from: number, to: number, page: string, clicks: number) =>
    Array.from(
      { length: to - from },
      (_, at) => `${new Date(Date.now() + (from + at) * dayMs).toISOString().slice(0, 10)},${page},${clicks + (at % 3)},400`,
    )
  const head = 'date,page,clicks,impressions'
  await bring([head, ...days(-40, 60, 'https://shop.example/1', 30)].join('\n'))
  await bring([head, ...days(-80, -40, 'https://shop.example/2', 30)].join('\n'))
  expect(await measure(proposalId)).toEqual({ outcome: 'measured' })
  expect(await outcomes(proposalId)).toMatchObject([{ kind: 'verified' }, { detail: { verdict: 'no-effect', daysBefore: 40 } }])
})

test('what is expected comes from how often other pages at the same place are clicked', async () => {
  const forecast = (pages: string[]) =>
    stage.inTenant(given.system, ours, (scope) =>
      forecastEffect.serve({ deps: { search }, actor: given.system, scope, input: { pages, now: new Date(Date.now() + 60 * dayMs) } }),
    )
  expect(await forecast(['https://shop.example/1/'])).toBeNull()
  const cited = await bring(table({ before: 4, after: 4 }))
  await bring('Date,Clicks,Impressions\n2026-03-01,2,30\n')
  await bring('date,page,clicks,impressions\n2026-03-01,https://shop.example/elsewhere,1,9\n')
  const expected = await forecast(['https://shop.example/1/'])
  expect(expected).toMatchObject({ metric: 'clicks a day from search', baseline: '4.0' })
  expect(Number(expected?.expected)).toBeGreaterThan(20)
  expect(Number(expected?.expected)).toBeLessThan(28)
  expect(await forecast(['https://shop.example/unknown'])).toBeNull()
  // Not the newest file, but the newest that tells of this page.
  expect(expected).toHaveProperty('evidenceId', 'evidenceId' in cited ? cited.evidenceId : '')
  expect(await forecast([])).toBeNull()
})
