import { findingAdvice } from '@bizosaas/agents'
import { auditRunIds, dismissFinding, listBriefings, readSiteAudit, recallMemory, replayAgentRun } from '@bizosaas/automation'
import { createPostgresSiteAuditStore, createRecordedEvidence } from '@bizosaas/automation/adapters'
import { createMemoryFrontier, createPageReader } from '@bizosaas/crawler'
import { startSmallSite } from '@bizosaas/crawler/testing'
import { createEgress } from '@bizosaas/egress'
import { createLoopbackEgress } from '@bizosaas/egress/testing'
import { decideProposal } from '@bizosaas/governance'
import { createPostgresAuditTrail } from '@bizosaas/governance/adapters'
import { createPostgresProspectStore, createPostgresVisitorLimit, createProspectRetention } from '@bizosaas/identity/adapters'
import { createPostgresConnectionStore } from '@bizosaas/integration/adapters'
import { type ConnectionId, newId, type TenantId, type UserActor } from '@bizosaas/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkerScene } from '../testing/open-worker-scene.ts'
import { agents } from './agents.ts'
import { createPublicSiteReader } from './create-public-site-reader.ts'

const scene = await openWorkerScene()
const { db, given, owner, tenantId, simulator, governance, stores, outbox, clock, start } = scene
const { records } = stores
afterAll(() => scene.close())
beforeAll(async () => {
  for (const agentId of [agents[0].id, 'admin-prime-copilot']) await given.allowedAgent({ tenantId, agentId })
})

const stateOf = async (id: unknown) => (await given.sql('select state from proposal where id = $1', [id]))[0]?.state
const runOf = async (id: string) =>
  (await given.sql('select state, counts, abstentions, proposal_ids, failure_code from agent_run where id = $1', [id]))[0]

test('from a person pressing start to proposals that wait, each with evidence, reasoning and a real preview', async () => {
  const { id } = await start()
  await expect.poll(async () => (await runOf(id))?.state, { timeout: 30_000 }).not.toMatch(/queued|running/)
  const run = await runOf(id)
  expect(run).toMatchObject({ state: 'done', failure_code: null })
  const proposals = await given.sql(
    `select p.title, p.state, p.is_simulated, v.content from proposal p join proposal_version v on v.proposal_id = p.id
     where p.tenant_id = $1 and p.kind = 'change' order by p.id`,
    [tenantId],
  )
  expect(proposals.length).toBeGreaterThanOrEqual(5)
  for (const { state, content, is_simulated: isSimulated } of proposals as readonly {
    state: string
    content: { evidenceIds: string[]; pros: string[]; reasoning: string }
    is_simulated: boolean
  }[]) {
    expect([state, isSimulated]).toEqual(['pending', true])
    expect(content.evidenceIds.length).toBeGreaterThan(0)
    expect(content.pros.length).toBeGreaterThan(0)
  }
  const reasons = ((run?.abstentions ?? []) as readonly { reason: string }[]).map(({ reason }) => reason)
  expect(reasons.some((reason) => reason.includes('page builder'))).toBe(true)
})

test('approved, sent, read back, and seen by a visitor: verified', async () => {
  const [row] = await given.sql(
    "select id, version from proposal where tenant_id = $1 and 'description-missing' = any(finding_codes) and state = 'pending' limit 1",
    [tenantId],
  )
  await db.scopes.withTenant({ actor: owner, tenantId }, (scope) =>
    decideProposal.run({ deps: governance, actor: owner, scope, input: { proposalId: row?.id, version: 1, verdict: 'approve' } as never }),
  )
  await expect.poll(() => stateOf(row?.id), { timeout: 20_000 }).toBe('verified')
  const effects = await given.sql('select state from effect where proposal_id = $1', [row?.id])
  expect(effects.length).toBeGreaterThan(3)
  expect(new Set(effects.map(({ state }) => state))).toEqual(new Set(['done']))
  const journal = await given.sql('select workflow, state, started_by from workflow_run where tenant_id = $1 order by order_id', [tenantId])
  await expect.poll(async () => (await given.sql("select state from workflow_run where workflow = 'verify-change'"))[0]?.state).toBe('done')
  const [begun, ...rest] = journal.slice(-3)
  expect([begun, ...rest].map((run) => run?.workflow)).toEqual(['run-agent', 'execute-proposal', 'verify-change'])
  expect(begun?.started_by).toBe(`user:${owner.userId}`)
})

test('what people said no to is remembered with their reasons, and the next run proposes nothing for it', async () => {
  const asOwner = { actor: owner, tenantId }
  const agentId = agents[0].id
  const [rejected] = await given.sql(
    "select id from proposal where tenant_id = $1 and 'title-too-short' = any(finding_codes) and state = 'pending'",
    [tenantId],
  )
  const [finding] = await given.sql("select id from finding where tenant_id = $1 and code = 'image-alt-missing' limit 1", [tenantId])
  await db.scopes.withTenant(asOwner, async (scope) => {
    const input = { proposalId: rejected?.id, version: 1, verdict: 'reject', comment: 'Not our tone.' } as never
    await decideProposal.run({ deps: governance, actor: owner, scope, input })
    const deps = { ...stores, audit: createPostgresAuditTrail(), clock }
    await dismissFinding.serve({ deps, actor: owner, scope, input: { findingId: finding?.id, reason: 'A mere ornament.' } })
  })
  const { id } = await start()
  await expect.poll(async () => (await runOf(id))?.state, { timeout: 30_000 }).toBe('done')
  const run = await runOf(id)
  const reasons = ((run?.abstentions ?? []) as readonly { reason: string }[]).map(({ reason }) => reason)
  expect(reasons).toContainEqual(expect.stringMatching(/^A person rejected the change for it on .*: “Not our tone.”$/))
  expect(reasons).toContain('A person dismissed this finding: “A mere ornament.”')
  const recall = (of: TenantId) =>
    db.scopes.withTenant({ actor: owner, tenantId: of }, (scope) =>
      recallMemory({ deps: { ...stores, proposals: governance.proposals }, scope, agentId }),
    )
  const memory = await recall(tenantId)
  expect(await recall(await given.tenant())).toEqual({ waiting: [], changes: [], dismissed: [], patterns: [], records: [] })
  expect(new Set(memory.changes.map(({ answer }) => answer))).toEqual(new Set(['accepted', 'rejected']))
  expect(memory.records.find(({ code }) => code === 'title-too-short')).toMatchObject({ accepted: 0, rejected: expect.any(Number) })
})

test('a second run proposes only what is neither done nor waiting, and calls the rest fixed', async () => {
  const before = await given.sql('select count(*)::int as n from proposal where tenant_id = $1', [tenantId])
  const { id } = await start()
  await expect.poll(async () => (await runOf(id))?.state, { timeout: 30_000 }).toBe('done')
  const after = await given.sql('select count(*)::int as n from proposal where tenant_id = $1', [tenantId])
  expect(after).toEqual(before)
  const fixed = await given.sql("select count(*)::int as n from finding where state = 'fixed' and code = 'description-missing'")
  expect(fixed[0]?.n).toBeGreaterThan(3)
})

test('a briefing counts the rows of its own tenant, opens each of them, and is thought again from its record', async () => {
  const account = { connectorId: 'wordpress', account: 'shop.example', baseUrl: 'https://shop.example/' }
  const failure = { code: 'connection-auth-refused' as const, since: '2026-03-01T00:00:00.000Z' }
  await db.scopes.withTenant({ actor: owner, tenantId }, async (scope) => {
    const connections = createPostgresConnectionStore()
    const shop = { ...account, id: newId<ConnectionId>(), facts: {}, isSimulated: true, by: 'system:test', at: clock.now() }
    const { id } = await connections.connect(scope, shop)
    await connections.check(scope, id, { status: 'failing', failure, at: clock.now() })
  })
  const { id, isSimulated } = await start('admin-prime-copilot')
  await expect.poll(async () => (await runOf(id))?.state, { timeout: 30_000 }).toBe('done')
  expect(isSimulated).toBe(true)
  const idsOf = async (state: string) =>
    (await given.sql('select id from proposal where tenant_id = $1 and state = $2 order by id', [tenantId, state])).map((row) => row.id)
  const list = (actor: UserActor, of: object = {}) =>
    db.scopes.withAgency({ actor }, (scope) => listBriefings.serve({ deps: { records }, actor, scope, input: of }))
  const { items } = await list(owner)
  const sources = new Map(items[0]?.lines.map((line) => [line.topic, line.sources]))
  expect(items).toMatchObject([{ runId: id, tenant: { id: tenantId } }])
  expect(sources.get('waiting')?.map((source) => source.id)).toEqual(await idsOf('pending'))
  expect(sources.get('won')?.map((source) => source.id)).toEqual(await idsOf('verified'))
  expect(sources.get('at-risk')).toMatchObject([{ kind: 'connection', title: 'shop.example' }])
  const elsewhere = await given.tenant()
  expect((await list(await given.staff(elsewhere))).items).toEqual([])
  expect((await list(owner, { tenantId: elsewhere })).items).toEqual([])
  const deps = { ...stores, thinkers: agents, sources: [createRecordedEvidence({ id: 'tenant-day', scopes: db.scopes, records })] }
  const replay = await replayAgentRun.run({ deps, actor: owner, tenantId, scopes: db.scopes, input: { runId: id } })
  expect(replay).toMatchObject({ isSame: true, proposals: 0 })
})

const prospects = createPostgresProspectStore()
const siteAudits = createPostgresSiteAuditStore()

/** As `beginSiteAudit` does, for an address it would refuse. */
async function audit(siteUrl: string, leavesAt: Date): Promise<TenantId> {
  const id = newId<TenantId>()
  const createdAt = clock.now()
  await db.scopes.withPlatform('test', (scope) => prospects.add(scope, { id, name: 'small.site', createdAt, leavesAt, beganBy: null }))
  await db.scopes.withTenant({ actor: given.system, tenantId: id }, async (scope) => {
    await siteAudits.add(scope, { siteUrl, source: 'agency', startedBy: 'system:test', createdAt })
    await outbox.start(scope, { runId: auditRunIds(id).audit, workflow: 'audit-site', input: { siteUrl }, startedBy: 'system:test' })
  })
  return id
}

const readAudit = (id: TenantId, actor: UserActor = owner) =>
  db.scopes.withTenant({ actor, tenantId: id }, (scope) => readSiteAudit({ deps: { siteAudits, records, findingAdvice }, scope }))

test('an audit shows what a first look found, then the whole, each with what was read, and proposes nothing; nobody else sees it', async () => {
  const begun = performance.now()
  const id = await audit(`${simulator.url}/`, new Date('2000-01-01'))
  await expect.poll(async () => (await readAudit(id)).items.length, { timeout: 10_000, interval: 50 }).toBeGreaterThan(0)
  expect(performance.now() - begun).toBeLessThan(10_000)
  await expect.poll(async () => (await readAudit(id)).state, { timeout: 40_000, interval: 100 }).toBe('done')
  const { pages, findings, items, others, checked, failure, leavesAt } = await readAudit(id)
  expect([pages > 5, items.length > 3, items.length <= 12, failure, leavesAt]).toEqual([true, true, true, null, '2000-01-01T00:00:00.000Z'])
  for (const { title, remedy, samples } of items) {
    expect([title.length > 5, remedy.length > 5, samples.length > 0]).toEqual([true, true, true])
    expect(samples.every(({ detail, evidence }) => detail !== '' && evidence !== null)).toBe(true)
  }
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
  expect(sum([...items, ...others].map(({ count }) => count))).toBe(findings)
  expect(sum(checked.map(({ issues }) => issues))).toBe(findings)
  for (const { reach, count, places } of items) expect(reach === 'whole site' ? count : sum(places.map((place) => place.count))).toBe(count)
  expect(await given.sql('select 1 from proposal where tenant_id = $1', [id])).toEqual([])
  const stranger = await given.member({ tenantId, role: 'tenant_admin' })
  await expect(readAudit(id, stranger)).rejects.toMatchObject({ code: 'tenant-not-found' })
  const seen = await db.scopes.withAgency({ actor: owner }, (scope) => stores.runs.list(scope, { limit: 100 }))
  expect(seen.items.filter((run) => run.tenant.id === id)).toEqual([])
})

test('a prospect leaves with every row when its time is over, and nobody else does', async () => {
  const sweep = () => createProspectRetention({ scopes: db.scopes, prospects, visitors: createPostgresVisitorLimit(), clock }).once()
  const [leaving] = await given.sql("select id from tenant where status = 'prospect'")
  const staying = await audit(`${simulator.url}/`, new Date(Date.now() + 86_400_000))
  expect(await sweep()).toBe(1)
  const tables = await given.sql(
    "select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name) where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'",
  )
  expect(tables.length).toBeGreaterThan(25)
  for (const { name } of tables) expect([name, await given.sql(`select 1 from ${name} where tenant_id = $1`, [leaving?.id])]).toEqual([name, []])
  expect(await given.sql('select 1 as there from tenant where id = any($1)', [[tenantId, staying]])).toHaveLength(2)
})

test('as the product composes it, an audit reaches no private address, whatever was allowed, and says so', async () => {
  const egress = createEgress({ allowPrivateHosts: async () => false })
  const read = (url: string) =>
    createPublicSiteReader({ egress, clock, reader: createPageReader() }).read({
      tenantId,
      site: { url, mostPages: 3, mostMs: 1_000 },
      onPage: async () => {},
      frontier: createMemoryFrontier(),
      readBefore: async function* () {},
      lastRead: async () => null,
      signal: new AbortController().signal,
    })
  await expect(read(`${simulator.url}/`)).rejects.toMatchObject({ code: 'audit-address-internal' })
  await expect(read('http://aire-plumbing.simulated.test/')).rejects.toMatchObject({ code: 'audit-name-unknown' })
  await egress.close()
})

test.each([
  ['audit-robots-refused', { '/robots.txt': 'User-agent: *\nDisallow: /' }],
  ['audit-site-refused', { '/': { status: 403, body: 'no' } }],
  ['audit-site-silent', { '/robots.txt': { status: 503, body: 'down' } }],
  ['audit-site-silent', { '/': { status: 500, body: 'down' } }],
] as const)('a site that cannot be audited says why: %s', async (code, answers) => {
  const site = await startSmallSite(answers)
  const egress = createLoopbackEgress()
  const read = createPublicSiteReader({ egress, clock, reader: createPageReader(), delayMs: 1 }).read({
    tenantId,
    site: { url: `${site.url}/`, mostPages: 3, mostMs: 1_000 },
    onPage: async () => {},
    frontier: createMemoryFrontier(),
    readBefore: async function* () {},
    lastRead: async () => null,
    signal: new AbortController().signal,
  })
  await expect(read).rejects.toMatchObject({ code })
  await egress.close()
  await site.close()
})
