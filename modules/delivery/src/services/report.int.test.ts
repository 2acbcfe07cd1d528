import { recordOutcome, undoProposal } from '@bizosaas/governance'
import { createPostgresGovernance } from '@bizosaas/governance/adapters'
import { createStage } from '@bizosaas/governance/testing'
import type { Page, ProposalId, TenantId, TenantScope, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresReportSource, createPostgresShareLinkStore } from '../adapters/index.ts'
import { changeParts, findingParts } from '../domain/report/report-part.ts'
import { judgeAlike } from '../testing/judge-alike.ts'
import { createShareLink } from './create-share-link.ts'
import { getReport, type ReportDependencies } from './get-report.ts'
import { listReportChanges } from './list-report-changes.ts'
import { listReportFindings } from './list-report-findings.ts'
import { openShared } from './open-shared.ts'
import { readSharedReport } from './read-shared-report.ts'

const month = new Date().toISOString().slice(0, 7)
const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000)
const at = (day: string) => `${day}T12:00:00Z`
const reports = createPostgresReportSource({
  subjectOf: ({ id }) => (id === 'reader-of-sites' ? 'website' : id === 'reader-of-hosts' ? 'certificate' : null),
  judgeKind: judgeAlike,
})
let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId
let theirs: TenantId
let owner: UserActor
let client: UserActor

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  ;[ours, theirs] = await given.twoTenants()
  owner = await given.owner()
  client = await given.member({ tenantId: ours, role: 'tenant_admin' })
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
  await tell()
})
afterAll(() => db.drop())

type Call = { readonly deps: ReportDependencies; readonly actor: UserActor; readonly scope: TenantScope }
const within = <T>(tenantId: TenantId, fn: (call: Call) => Promise<T>): Promise<T> =>
  db.scopes.withTenant({ actor: owner, tenantId }, (scope) => fn({ deps: { reports, clock: stage.clock }, actor: owner, scope }))
const report = (of = month, tenantId = ours) => within(tenantId, (call) => getReport.serve({ ...call, input: { month: of } }))

type Listing = (call: Call & { readonly input: unknown }) => Promise<Page<{ readonly id: string }>>

/** The whole list behind a number, two at a time. */
async function listed(list: Listing, filter: object, tenantId = ours) {
  const ids: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const input = { month, limit: 2, ...filter, ...(cursor === undefined ? {} : { cursor }) }
    const page = await within(tenantId, (call) => list({ ...call, input }))
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  return ids
}

async function proposed(title: string, tenantId = ours): Promise<ProposalId> {
  stage.runner.objects.set(title, { searchTitle: `old ${title}` })
  const agent = stage.agent(tenantId)
  const evidenceIds = [await stage.evidence(agent, tenantId)]
  const made = await stage.propose(agent, tenantId, { title, evidenceIds, actions: [stage.setFields(title, { searchTitle: `new ${title}` })] })
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made.proposalId
}

async function carriedOut(title: string, tenantId = ours): Promise<ProposalId> {
  const proposalId = await proposed(title, tenantId)
  await stage.decide(owner, tenantId, { proposalId, version: 1, verdict: 'approve' })
  await stage.execute({ tenantId, proposalId, version: 1 })
  return proposalId
}

const say = (proposalId: ProposalId, kind: 'verified' | 'not-verified' | 'measured' | 'not-measurable', detail = {}, tenantId = ours) =>
  stage.inTenant(given.system, tenantId, (scope) =>
    recordOutcome.serve({ deps: stage.deps, actor: given.system, scope, input: { proposalId, kind, detail, isWhole: !('actionIndex' in detail) } }),
  )

async function verified(title: string, verdict?: string): Promise<ProposalId> {
  const id = await carriedOut(title)
  await say(id, 'not-verified', { actionIndex: 0, text: 'not yet public' })
  await say(id, 'verified', { text: 'Seen.' })
  if (verdict) await say(id, verdict === 'not-enough-data' ? 'not-measurable' : 'measured', { verdict, text: `${verdict} in words` })
  return id
}

/** A month in which everything happened at least once, and a neighbour whose month was busy too. */
async function tell(): Promise<void> {
  for (const [at, verdict] of ['lift', 'lift', 'lift', 'loss', 'no-effect', 'not-enough-data'].entries()) await verified(`${verdict} ${at}`, verdict)
  await verified('unmeasured')
  await say(await carriedOut('unseen'), 'not-verified', { actionIndex: 0, text: 'A visitor sees the old page.' })
  await carriedOut('undone').then(async (proposalId) => {
    const undo = await undoProposal.serve({
      deps: stage.deps,
      scopes: db.scopes,
      actor: owner,
      tenantId: ours,
      input: { proposalId, reason: 'The owner wants the old one.' },
    })
    if (undo.kind === 'submitted') await stage.execute({ tenantId: ours, proposalId: undo.proposalId, version: 1 })
  })
  stage.runner.fault = () => 'refuse'
  await carriedOut('failing')
  stage.runner.fault = null
  const rejected = await proposed('rejected')
  await stage.hold(owner, ours, [{ stage: 'client', needed: 1, deciders: { kind: 'roles', roles: ['tenant_admin'] } }])
  const wanted = await proposed('changes wanted')
  await stage.decide(owner, ours, { proposalId: rejected, version: 1, verdict: 'reject', comment: 'Not our tone.' })
  await stage.decide(client, ours, { proposalId: wanted, version: 1, verdict: 'request-changes', comment: 'Shorter, please.' })
  await proposed('waiting')
  for (const title of ['their first', 'their second']) await say(await carriedOut(title, theirs), 'verified', { text: 'Seen.' }, theirs)
  const runId = crypto.randomUUID()
  const rows = [
    ['new', `${month}-03`, `${month}-09`, 'title-missing'],
    ['persisting', `${month}-02`, `${month}-09`, 'title-missing'],
    ['fixed', `${month}-02`, `${month}-09`, 'title-missing'],
    ['persisting', '2020-01-05', `${month}-09`, 'page-slow'],
    ['fixed', '2020-01-05', `${month}-09`, 'page-slow'],
    ['fixed', '2020-01-05', '2020-03-01', 'page-slow'],
    ['dismissed', '2020-01-05', `${month}-09`, 'page-slow'],
  ]
  for (const tenantId of [ours, theirs, theirs])
    for (const [state, first, last, code] of rows)
      await given.sql(
        `with planted as (
           insert into finding (tenant_id, id, agent_id, key, code, severity, url, detail, state, first_seen_run, last_seen_run, first_seen_at, last_seen_at)
           values ($1, gen_random_uuid(), 'seo', gen_random_uuid(), $2, 'mid', 'https://shop.example/x', 'd', $3, $4, $4, $5, $6) returning *)
         insert into finding_span (tenant_id, finding_id, opened_at, opened_as, severity, detail, closed_at, closed_as)
         select tenant_id, id, first_seen_at, 'found', severity, detail, case when state in ('fixed', 'dismissed') then last_seen_at end,
           case when state in ('fixed', 'dismissed') then state end
         from planted`,
        [tenantId, code, state, runId, at(first ?? ''), at(last ?? '')],
      )
}

/** Each number of a report beside the length of the list it leads to. */
async function numbersAndLists(tenantId: TenantId) {
  const { counts, found, deciders } = await report(month, tenantId)
  const changes = changeParts.map((part) => ({ number: counts[part], list: listReportChanges.serve, filter: { part } }))
  const people = deciders.map(({ userId: by, approved }) => ({ number: approved, list: listReportChanges.serve, filter: { part: 'approved', by } }))
  const findings = findingParts.map((part) => ({ number: found[part], list: listReportFindings.serve, filter: { part } }))
  const kinds = found.groups.flatMap((group) =>
    findingParts.map((part) => ({ number: group[part], list: listReportFindings.serve, filter: { part, code: group.code } })),
  )
  return [...changes, ...people, ...findings, ...kinds]
}

test('every number of a report is the length of the list behind it, in each of two tenants', async () => {
  for (const tenantId of [ours, theirs])
    for (const { number, list, filter } of await numbersAndLists(tenantId)) {
      const ids = await listed(list, filter, tenantId)
      expect({ ...filter, long: ids.length, distinct: new Set(ids).size }).toEqual({ ...filter, long: number, distinct: number })
    }
})

test('a report tells what happened, each thing once, and nothing of a neighbour', async () => {
  const { counts, found, deciders, changes } = await report()
  expect(counts).toMatchObject({ proposed: 13, approved: 10, rejected: 1, 'changes-requested': 1, changed: 9, failed: 1, undone: 1 })
  expect(counts).toMatchObject({
    verified: 7,
    'not-verified': 1,
    lift: 3,
    loss: 1,
    'no-effect': 1,
    'not-enough-data': 1,
    live: 7,
    unmeasurable: 1,
    awaiting: 0,
  })
  expect(counts).toMatchObject({ waiting: 2, 'under-way': 0, allowed: 0 })
  expect(found).toMatchObject({ new: 3, fixed: 2, open: 3 })
  expect(deciders).toMatchObject([
    { userId: owner.userId, side: 'agency', approved: 10, rejected: 1, changesRequested: 0 },
    { userId: client.userId, side: 'client', approved: 0, rejected: 0, changesRequested: 1 },
  ])
  const one = (part: string) => changes.find((change) => change.part === part)
  expect(one('rejected')).toMatchObject({ title: 'rejected', actors: [{ label: 'Test person', text: 'Not our tone.', isInternal: true }] })
  expect(one('undone')).toMatchObject({
    title: 'undone',
    actors: [{ ref: `user:${owner.userId}`, side: 'agency', text: 'The owner wants the old one.', isInternal: false }],
  })
  expect(one('changes-requested')).toMatchObject({ actors: [{ side: 'client', text: 'Shorter, please.', isInternal: false }] })
  expect(one('waiting')).toMatchObject({ title: 'waiting', waitsFor: 'client' })
  expect(one('changed')).toMatchObject({
    objects: 1,
    fields: [{ label: 'searchTitle', before: expect.stringMatching(/^old/), after: expect.stringMatching(/^new/) }],
  })
  expect(one('loss')?.text).toBe('loss in words')
  expect(one('failed')?.title).toBe('failing')
  expect(JSON.stringify(changes)).not.toContain('their')
  expect((await report(month, theirs)).counts).toMatchObject({ proposed: 2, changed: 2, verified: 2, rejected: 0, undone: 0 })
})

test('why no effect is looked for is counted by cause, and each cause leads to its list', async () => {
  const { unmeasurable, counts } = await report()
  expect(unmeasurable).toEqual({ 'taken-back': 0, 'not-in-search': 0, 'no-search-data': 1 })
  expect(Object.values(unmeasurable).reduce((sum, count) => sum + count, 0)).toBe(counts.unmeasurable)
  for (const [reason, count] of Object.entries(unmeasurable))
    expect(await listed(listReportChanges.serve, { part: 'unmeasurable', reason })).toHaveLength(count)
})

test('the next look at what is the client’s is told once for each subject, soonest first, and nothing that runs for the agency or is paused', async () => {
  const planned = ['reader-of-hosts', null, 'reader-of-sites', 'brief-writer', 'reader-of-sites', 'reader-of-hosts']
  for (const [at, agentId] of planned.entries())
    await given.sql(
      `insert into schedule (tenant_id, id, workflow, input, cron, time_zone, overlap, catch_up_seconds, jitter_seconds, stagger_seconds, is_paused, next_at,
         due_at, skipped, missed)
       values ($1, $2, 'start-work', $3, '0 6 * * 1', 'UTC', 'skip', 60, 0, 0, $4, $5, $5, 0, 0)`,
      [ours, `weekly-look-${at}`, JSON.stringify(agentId === null ? {} : { starts: { kind: 'agent', id: agentId } }), at === 5, daysAhead(30 - at)],
    )
  const { planned: told } = await report()
  expect(told.map(({ subject }) => subject)).toEqual(['website', 'certificate'])
  expect(told[0]?.nextAt.toISOString().slice(0, 10)).toBe(daysAhead(26).toISOString().slice(0, 10))
  expect((await report(month, theirs)).planned).toEqual([])
})

test('a month says where it stands, and counts nothing that happened in another', async () => {
  expect(await report()).toMatchObject({ standing: 'running', firstMonth: month, currentMonth: month, tenant: { name: 'Ours' } })
  const before = await report('2021-05')
  expect(before.standing).toBe('before')
  expect(before.counts).toMatchObject({ proposed: 0, approved: 0, changed: 0, verified: 0, lift: 0, undone: 0, waiting: 2 })
  expect(await report('2098-01')).toMatchObject({ standing: 'ahead', found: { new: 0, fixed: 0 } })
  await given.sql(`update tenant set time_zone = 'Pacific/Auckland', created_at = '2020-01-31T13:00:00Z' where id = $1`, [theirs])
  expect(await report('2020-02', theirs)).toMatchObject({ standing: 'over', firstMonth: '2020-02', from: new Date('2020-01-31T11:00:00Z') })
  await expect(report('2026-13')).rejects.toThrow()
})

test('whoever holds a link reads the month of one tenant as it is now, and no id of ours', async () => {
  const deps = { ...stage.deps, reports, shareLinks: createPostgresShareLinkStore() }
  const share = async (ref: string, tenantId: TenantId, kind = 'report') => {
    const { token } = await within(tenantId, (call) => createShareLink.serve({ ...call, deps, input: { kind, ref } }))
    return token
  }
  const open = (token: string) =>
    openShared({ deps, scopes: db.scopes, token, kind: 'report' }, (scope, { ref }) => readSharedReport({ deps, scope, month: ref }))
  const shared = await open(await share(month, ours))
  const { counts, found } = await report()
  expect(shared).toMatchObject({ tenant: { name: 'Ours' }, month, standing: 'running', counts, found })
  expect(shared.changes.find(({ part }) => part === 'changed')?.fields[0]).toMatchObject({ label: 'searchTitle' })
  expect(shared.changes.find(({ part }) => part === 'failed')).toMatchObject({ title: 'failing', text: null })
  const said = shared.changes.flatMap(({ actors }) => actors.flatMap(({ text }) => text ?? []))
  expect(new Set(said)).toEqual(new Set(['Shorter, please.', 'The owner wants the old one.']))
  expect(JSON.stringify(shared)).not.toContain('Not our tone')
  const undone = shared.changes.filter(({ title }) => title === 'undone').map(({ id }) => id)
  expect([undone.length > 2, new Set(undone).size]).toEqual([true, 1])
  expect(/[0-9a-f]{8}-[0-9a-f]{4}-/.test(JSON.stringify(shared))).toBe(false)
  expect(await open(await share(month, theirs))).toMatchObject({ tenant: { name: 'Theirs' }, counts: { changed: 2, lift: 0 } })
  expect((await open(await share('2021-05', ours))).counts.changed).toBe(0)
  for (const token of [await share('all', ours), await share(month, ours, 'audit'), 'x'.repeat(43)])
    await expect(open(token)).rejects.toMatchObject({ code: 'share-link-not-found' })
})
