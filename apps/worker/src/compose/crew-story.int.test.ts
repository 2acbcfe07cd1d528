import { crewCards } from '@bizosaas/agents'
import { getCrewRun, replayAgentRun, startCrewRun } from '@bizosaas/automation'
import { createPostgresBrandFileStore } from '@bizosaas/automation/adapters'
import { writes } from '@bizosaas/connectors/writes'
import { importSearchPerformance } from '@bizosaas/delivery'
import { createPostgresSearchStore, createSearchExportReader } from '@bizosaas/delivery/adapters'
import type { GovernanceParts } from '@bizosaas/governance'
import type { Json, TenantScope } from '@bizosaas/kernel'
import { afterAll, expect, test } from 'vitest'
import { openWorkerScene } from '../testing/open-worker-scene.ts'
import { connectionId } from '../testing/simulated-integration.ts'
import { agents } from './agents.ts'

const scene = await openWorkerScene()
const { db, given, owner, tenantId: client, simulator, integration, governance, sources, stores, outbox, clock } = scene
const brandFiles = createPostgresBrandFileStore()
afterAll(() => scene.close())
for (const { id } of agents) await given.allowedAgent({ tenantId: client, agentId: id })
const { preview } = integration.runner
integration.runner.preview = async (call) => (call.actionId === 'wordpress.create-post' ? newPost(call.input) : preview(call))

const inClient = <T>(fn: (scope: TenantScope) => Promise<T>) => db.scopes.withTenant({ actor: owner, tenantId: client }, fn)
const runOf = async (id: string) => (await given.sql('select counts, abstentions from agent_run where id = $1', [id]))[0]

/** Runs a crew to its end and shows it as a person sees it. */
async function run(crewId: string) {
  const deps = { ...stores, crews: crewCards, connections: integration.connections, outbox, clock }
  const { id: runId } = await inClient((scope) => startCrewRun.run({ deps, actor: owner, scope, input: { crewId, connectionId } }))
  await expect.poll(async () => (await given.sql('select state from crew_run where id = $1', [runId]))[0]?.state, { timeout: 30_000 }).toBe('done')
  return db.scopes.withAgency({ actor: owner }, (scope) => getCrewRun.run({ deps, actor: owner, scope, input: { runId } }))
}

test('in a crew a rule of the brand decides before a person is asked: one text is mended, one vetoed, and both say by which rule', async () => {
  const rules = [
    { number: 4, kind: 'forbidden-word' as const, text: 'pipes', instead: 'pipework', reason: 'Customers ask for pipework.' },
    { number: 7, kind: 'banned-claim' as const, text: 'Leeds', instead: null, reason: 'No place without its licence.' },
  ]
  const file = { version: 1, file: { tone: [], rules }, note: 'n', createdBy: 'system:test', createdAt: new Date() }
  await inClient((scope) => brandFiles.add(scope, file))
  const seen = await run('checked-search-texts')
  const [author, guardian] = seen.members.map(({ run }) => run)
  expect(guardian?.reviews).toHaveLength(new Set(guardian?.reviews.map(({ findingKey }) => findingKey)).size)
  expect(guardian?.reviews.filter(({ verdict }) => verdict === 'veto')[0]?.broken).toMatchObject([{ number: 7, reason: rules[1]?.reason }])
  expect(guardian?.reviews.filter(({ verdict }) => verdict === 'edit')[0]?.broken).toMatchObject([{ number: 4 }])

  const written = JSON.stringify(
    await given.sql('select v.content->$2 as actions from proposal_version v where v.tenant_id = $1', [client, 'actions']),
  )
  expect(written).not.toMatch(/"after": ?"[^"]*\b(?:Leeds|pipes)\b/)
  const [card] = await given.sql(
    "select content->>'reasoning' as reasoning, content->'evidenceIds' as evidence from proposal_version where tenant_id = $1 and content->>'reasoning' like '%changed%' limit 1",
    [client],
  )
  expect(card?.reasoning).toMatch(/Brand guardian changed “.*pipes.*” to “.*pipework.*”\. Rule 4: .* \(Customers ask for pipework\)\./)
  const cited = await given.sql(
    'select title, source_kind, is_untrusted from evidence where id = any(select jsonb_array_elements_text($1::jsonb)::uuid)',
    [JSON.stringify(card?.evidence)],
  )
  expect(cited).toContainEqual({ title: 'Brand file, version 1', source_kind: 'platform', is_untrusted: false })
  const abstentions = JSON.stringify((await runOf(author?.id ?? ''))?.abstentions)
  expect(abstentions).toContain('Rule 7: “Leeds” is never claimed')
  for (const member of [author, guardian]) {
    const deps = { ...stores, thinkers: agents, sources }
    const replay = await replayAgentRun.run({ deps, actor: owner, tenantId: client, scopes: db.scopes, input: { runId: member?.id ?? '' } })
    expect(replay).toMatchObject({ isSame: true })
  }
})

const search = createPostgresSearchStore()

test('without Search Console data the content crew abstains in writing; with it an outline is proposed as a draft', async () => {
  const [silent] = (await run('content-plan')).members
  expect(silent?.run).toMatchObject({ plans: 0, abstentions: [{ reason: expect.stringContaining('no Search Console data with queries') }] })

  const lines = ['smart thermostat wiring,2,300,14', 'smart thermostat wiring diagram,1,90,12', 'can a tenant do smart thermostat wiring,0,80,18']
  const table = ['date,query,clicks,impressions,position', ...lines.map((line) => `2026-03-01,${line}`)].join('\n')
  const deps = { ...governance, search, searchExports: createSearchExportReader(), followImport: { imported: async () => {} } }
  const input = { fileName: 'queries.csv', content: Buffer.from(table).toString('base64') }
  await importSearchPerformance.run({ deps, actor: owner, tenantId: client, scopes: db.scopes, input })
  const [architect, guardian] = (await run('content-plan')).members
  expect(architect?.run).toMatchObject({ plans: 1, proposals: 1 })
  expect(guardian?.run?.reviews).toMatchObject([{ verdict: 'keep' }])

  const [card] = await given.sql("select id, title, state from proposal where tenant_id = $1 and 'term-without-page' = any(finding_codes)", [client])
  expect(card).toMatchObject({ title: 'Draft a post: Smart thermostat wiring', state: 'pending' })
  const [version] = await given.sql("select content->'actions'->0->'input' as input from proposal_version where proposal_id = $1", [card?.id])
  expect(version?.input).toMatchObject({ slug: 'smart-thermostat-wiring', status: 'draft', content: expect.stringContaining('diagram</h2>') })
  expect(
    writes
      .flatMap((connector) => connector.writes)
      .find(({ id }) => id === 'wordpress.create-post')
      ?.input.parse(version?.input),
  ).toEqual(version?.input)
})

/** The runner of this file knows only search texts. */
function newPost(input: Json): Awaited<ReturnType<GovernanceParts['runner']['preview']>> {
  const { title, content } = input as { title: string; content: string }
  const field = (name: string, after: string) => ({ field: name, label: name, kind: 'text' as const, before: null, after })
  return {
    target: { system: 'wordpress', account: simulator.url, objectKind: 'post', objectId: '', objectLabel: title, objectUrl: null },
    changes: [field('title', title), field('content', content)],
    ...{ precondition: { isFree: true }, notes: [], isSimulated: true },
  }
}
