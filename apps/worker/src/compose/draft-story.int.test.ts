import { crewCards } from '@bizosaas/agents'
import { replayAgentRun, startCrewRun } from '@bizosaas/automation'
import { createPostgresBrandFileStore } from '@bizosaas/automation/adapters'
import { importSearchPerformance } from '@bizosaas/delivery'
import { createPostgresSearchStore, createSearchExportReader } from '@bizosaas/delivery/adapters'
import type { GovernanceParts } from '@bizosaas/governance'
import { createPostgresModelSettings, createPostgresSecretStore } from '@bizosaas/integration/adapters'
import { completion, startScriptedModel } from '@bizosaas/integration/testing'
import type { Json } from '@bizosaas/kernel'
import { afterAll, expect, test } from 'vitest'
import { openWorkerScene } from '../testing/open-worker-scene.ts'
import { sectionFromPassages } from '../testing/section-from-passages.ts'
import { connectionId } from '../testing/simulated-integration.ts'
import { agents } from './agents.ts'

const scene = await openWorkerScene()
const model = await startScriptedModel()
afterAll(async () => {
  await scene.close()
  await model.close()
})
const { db, given, owner, tenantId, integration, governance, stores, sources, outbox, clock, keys, simulator } = scene
for (const { id } of agents) await given.allowedAgent({ tenantId, agentId: id })
const { preview } = integration.runner
integration.runner.preview = async (call) => (call.actionId === 'wordpress.create-post' ? newPost(call.input) : preview(call))

const queries = ['power flush,9,900,14', 'power flush cost,2,300,12', 'power flush combi boiler,1,200,18', 'how long does a power flush take,1,90,17']
await importQueries(queries)
await setModel()

test('a full draft is written section by section from the pages of the site within the rules of the brand, mended where it says more, and stands on the card beside the outline', async () => {
  await brandRules([{ number: 3, kind: 'forbidden-word', text: 'combi', instead: 'combination', reason: 'The short word confuses.' }])
  model.script(completion(JSON.stringify({ text: 'A power flush costs £450. Call 0800 123 4567 for it. '.repeat(3).trim() })), sectionFromPassages)
  await runCrew()

  const calls = await given.sql('select task, attempt, verdict, reason, prompt, messages from model_call where tenant_id = $1 order by asked_at', [
    tenantId,
  ])
  expect(calls.map(({ task, attempt, verdict }) => [task, attempt, verdict])).toEqual([
    ['post-1-1', 1, 'rejected'],
    ['post-1-1', 2, 'accepted'],
    ['post-1-2', 1, 'rejected'],
    ['post-1-2', 2, 'rejected'],
    ['post-1-2', 3, 'rejected'],
    ['post-1-3', 1, 'accepted'],
  ])
  expect(calls[2]?.reason).toBe('Keep to the rules of the business: “combination” is said instead of “combi”.')
  const [version] = await given.sql("select content from proposal_version where tenant_id = $1 and content->>'title' like 'Draft a post%'", [
    tenantId,
  ])
  const { actions = [], reasoning, cons } = (version?.content ?? {}) as { actions?: Action[]; reasoning?: string; cons?: string[] }
  const [action] = actions
  expect(action?.rulesText).toMatch(/^<!-- wp:heading -->\n<h2 class="wp-block-heading">Power flush cost<\/h2>/)
  expect(action?.rulesText).not.toContain('<p>')
  expect(action?.input.content).toContain('<p>On power flush cost our pages say this.</p>')
  expect(action?.input.content).toMatch(/<p>Boilers serviced, mended and replaced; systems flushed;/)
  expect(reasoning).toContain('A model wrote the text under 1 of 3 headings')
  expect(reasoning).toMatch(/Brand guardian changed “[^”]{0,300}combi[^”]{0,300}” to “[^”]{0,300}combination[^”]{0,300}”\. Rule 3/)
  expect(cons?.[0]).toContain('A model wrote it')
  expect(JSON.stringify([calls, version])).not.toMatch(/canary/)

  const [month] = await given.sql("select held_micros, spent_micros from budget where tenant_id = $1 and period like '2%'", [tenantId])
  expect(Number(month?.held_micros)).toBe(0)
  expect(Number(month?.spent_micros)).toBeGreaterThan(0)
  const [run] = await given.sql("select id from agent_run where tenant_id = $1 and agent_id = 'content-architect'", [tenantId])
  const deps = { ...stores, thinkers: agents, sources }
  const replay = await replayAgentRun.run({ deps, actor: owner, tenantId, scopes: db.scopes, input: { runId: String(run?.id) } })
  expect(replay).toMatchObject({ isSame: true })
})

test('while the draft waits nothing is asked again, though another search stands for the term by now', async () => {
  const asked = model.seen.length
  await importQueries(['power flush cost,2,9000,12'])
  await runCrew()
  expect(model.seen).toHaveLength(asked)
  const drafts = await given.sql("select state from proposal where tenant_id = $1 and 'term-without-page' = any(finding_codes)", [tenantId])
  expect(drafts).toEqual([{ state: 'pending' }])
  const [run] = await given.sql(
    "select abstentions from agent_run where tenant_id = $1 and agent_id = 'content-architect' order by created_at desc limit 1",
    [tenantId],
  )
  expect(run?.abstentions).toContainEqual({
    subject: 'A post about “power flush cost”',
    reason: 'A proposal for it is already waiting or under way.',
  })
})

interface Action {
  readonly rulesText?: string
  readonly input: { readonly content: string }
}

async function importQueries(lines: readonly string[]): Promise<void> {
  const table = ['date,query,clicks,impressions,position', ...lines.map((line) => `2026-03-01,${line}`)].join('\n')
  const search = createPostgresSearchStore()
  const deps = { ...governance, search, searchExports: createSearchExportReader(), followImport: { imported: async () => {} } }
  const input = { fileName: `${lines.length}.csv`, content: Buffer.from(table).toString('base64') }
  await importSearchPerformance.run({ deps, actor: owner, tenantId, scopes: db.scopes, input })
}

async function setModel(): Promise<void> {
  const secretKeys = [keys.secretKey]
  const settings = createPostgresModelSettings({ secrets: createPostgresSecretStore({ keys: secretKeys }), keys: secretKeys })
  const price = { currency: 'EUR', inputMicros: 100_000, outputMicros: 400_000 }
  const caps = { monthCapMicros: 10_000_000, runCapMicros: 1_000_000 }
  const setting = { baseUrl: model.baseUrl, model: 'small', price, ...caps, apiKey: 'sk-worker-canary', updatedAt: new Date(), updatedBy: 'user:x' }
  await db.scopes.withTenant({ actor: owner, tenantId }, (scope) => settings.put(scope, setting))
}

async function brandRules(rules: Parameters<ReturnType<typeof createPostgresBrandFileStore>['add']>[1]['file']['rules']): Promise<void> {
  const file = { version: 1, file: { tone: [], rules }, note: 'n', createdBy: 'system:test', createdAt: new Date() }
  await db.scopes.withTenant({ actor: owner, tenantId }, (scope) => createPostgresBrandFileStore().add(scope, file))
}

async function runCrew(): Promise<void> {
  const deps = { ...stores, crews: crewCards, connections: integration.connections, outbox, clock }
  const input = { crewId: 'content-plan', connectionId }
  const { id } = await db.scopes.withTenant({ actor: owner, tenantId }, (scope) => startCrewRun.run({ deps, actor: owner, scope, input }))
  await expect.poll(async () => (await given.sql('select state from crew_run where id = $1', [id]))[0]?.state, { timeout: 30_000 }).toBe('done')
}

/** The runner of this scene knows only search texts. */
function newPost(input: Json): Awaited<ReturnType<GovernanceParts['runner']['preview']>> {
  const { title, content } = input as { title: string; content: string }
  const field = (name: string, after: string) => ({ field: name, label: name, kind: 'html' as const, before: null, after })
  return {
    target: { system: 'wordpress', account: simulator.url, objectKind: 'post', objectId: '', objectLabel: title, objectUrl: null },
    changes: [field('title', title), field('content', content)],
    ...{ precondition: { isFree: true }, notes: [], isSimulated: true },
  }
}
