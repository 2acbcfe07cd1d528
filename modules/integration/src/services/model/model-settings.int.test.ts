import { createPostgresBudgetBook } from '@bizosaas/commerce/adapters'
import { createLoopbackEgress } from '@bizosaas/egress/testing'
import type { AuditTrail } from '@bizosaas/governance'
import { systemClock, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createOpenAiModel } from '../../adapters/model/create-openai-model.ts'
import { createPostgresModelSettings } from '../../adapters/postgres-model-settings.ts'
import { createPostgresSecretStore } from '../../adapters/postgres-secret-store.ts'
import { completion, type ScriptedModel, startScriptedModel } from '../../testing/start-scripted-model.ts'
import { chooseModel } from './choose-model.ts'
import { getAgencyModel } from './get-agency-model.ts'
import { getModel } from './get-model.ts'
import type { ModelDeps } from './model-deps.ts'
import { putAgencyModel } from './put-agency-model.ts'
import { putModel } from './put-model.ts'
import { removeAgencyModel } from './remove-agency-model.ts'
import { removeModel } from './remove-model.ts'
import { testAgencyModel } from './test-agency-model.ts'
import { testModel } from './test-model.ts'

const keys = [Buffer.alloc(32, 3).toString('base64')]
const egress = createLoopbackEgress()
const events: string[] = []
const note: AuditTrail['append'] = async (_scope, records) => void events.push(...records.map(({ event }) => event))

let db: TestDatabase
let given: Fixtures
let server: ScriptedModel
let deps: ModelDeps
let owner: UserActor
let ours: TenantId
let theirs: TenantId

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  server = await startScriptedModel()
  owner = await given.owner()
  const secrets = createPostgresSecretStore({ keys })
  deps = {
    modelSettings: createPostgresModelSettings({ secrets, keys }),
    model: createOpenAiModel({ egress, clock: systemClock, timeoutMs: 5_000 }),
    defaultModel: { baseUrl: 'https://environment.example/v1', model: 'e', apiKey: 'environment-key' },
    budgets: createPostgresBudgetBook({ clock: systemClock }),
    audit: { append: note, appendAgency: async (_scope, records) => void events.push(...records.map(({ event }) => `agency ${event}`)) },
    clock: systemClock,
  }
})
beforeEach(async () => {
  ;[ours, theirs] = await given.twoTenants()
  events.length = 0
})
afterAll(async () => {
  await server.close()
  await egress.close()
  await db.drop()
})

const caps = { currency: 'EUR', inputMicros: 150_000, outputMicros: 600_000, monthCapMicros: 10_000_000, runCapMicros: 1_000_000 }
const input = { baseUrl: 'https://model.example/v1/', model: 'small', apiKey: 'sk-ours-1', ...caps }
const call = (tenantId: TenantId, entered: object) => ({ deps, actor: owner, tenantId, scopes: db.scopes, input: entered as never })
const agency = (entered: object) => ({ deps, actor: owner, scopes: db.scopes, input: entered as never })
const usedBy = async (tenantId: TenantId) => {
  const chosen = await chooseModel({ deps, scopes: db.scopes, actor: given.system, tenantId })
  return [chosen?.from, chosen?.endpoint.model, chosen?.endpoint.apiKey]
}

test('a tenant asks its own model, else that of the agency, else that of the environment', async () => {
  expect(await usedBy(ours)).toEqual(['environment', 'e', 'environment-key'])
  await putAgencyModel.run(agency({ ...input, model: 'shared', apiKey: 'sk-agency' }))
  await putModel.run(call(ours, input))
  expect([await usedBy(ours), await usedBy(theirs)]).toEqual([
    ['tenant', 'small', 'sk-ours-1'],
    ['agency', 'shared', 'sk-agency'],
  ])
  expect(await removeModel.run(call(ours, {}))).toEqual({ wasSet: true })
  expect(await usedBy(ours)).toEqual(['agency', 'shared', 'sk-agency'])
  expect(await removeAgencyModel.run(agency({}))).toEqual({ wasSet: true })
  expect(await usedBy(ours)).toEqual(['environment', 'e', 'environment-key'])
  expect(events).toEqual(['agency model-set', 'model-set', 'model-removed', 'agency model-removed'])
})

test('what is shown of a model is everything but its key, and the rows hold no key either', async () => {
  await putAgencyModel.run(agency({ ...input, apiKey: 'sk-agency' }))
  await putModel.run(call(ours, input))
  const shown = [await getModel.run(call(ours, {})), await getAgencyModel.run(agency({}))]
  expect(shown[0]).toMatchObject({ own: { baseUrl: 'https://model.example/v1', hasKey: true, ...caps }, used: { from: 'tenant' } })
  expect(shown[0]).toMatchObject({ month: { currency: 'EUR', spentMicros: 0, capMicros: 10_000_000 } })
  const rows = [await given.sql('select * from model_setting'), await given.sql('select * from agency_model_setting')]
  expect(JSON.stringify([shown, rows])).not.toMatch(/sk-/)
  await removeAgencyModel.run(agency({}))
})

test('a key that is kept goes on being used at its own host, and never goes to another', async () => {
  await putModel.run(call(ours, input))
  const { apiKey: _kept, ...without } = input
  await putModel.run(call(ours, { ...without, model: 'other' }))
  expect(await usedBy(ours)).toEqual(['tenant', 'other', 'sk-ours-1'])
  const elsewhere = { baseUrl: server.baseUrl, model: 'm' }
  const seen = server.seen.length
  await expect(testModel.run(call(ours, elsewhere))).rejects.toMatchObject({ code: 'model-key-required' })
  await expect(putModel.run(call(ours, { ...without, ...elsewhere }))).rejects.toMatchObject({ code: 'model-key-required' })
  expect(server.seen).toHaveLength(seen)
  await putModel.run(call(ours, { ...input, ...elsewhere, apiKey: null }))
  expect(await usedBy(ours)).toEqual(['tenant', 'm', null])
})

test('a trial says how the endpoint answered, or which error it is', async () => {
  server.script(completion('{"text":"Good day."}'), completion('Good day.'), { status: 401, body: { error: { message: 'bad key' } } })
  const entered = { baseUrl: server.baseUrl, model: 'm', apiKey: 'k' }
  expect(await testModel.run(call(ours, entered))).toMatchObject({ isInShape: true, usage: { inputTokens: 40, outputTokens: 8 } })
  expect(await testAgencyModel.run(agency(entered))).toMatchObject({ text: 'Good day.', isInShape: false })
  await expect(testModel.run(call(ours, entered))).rejects.toMatchObject({ code: 'model-key-refused', details: { reason: 'bad key' } })
})

test('only the owner sets the model of the agency, and staff set none', async () => {
  const admin = await given.member({ tenantId: ours, role: 'tenant_admin' })
  const staff = await given.staff(ours)
  await expect(putAgencyModel.run({ ...agency(input), actor: staff })).rejects.toMatchObject({ code: 'permission-denied-by-role' })
  await expect(putModel.run({ ...call(ours, input), actor: staff })).rejects.toMatchObject({ code: 'permission-denied-by-role' })
  await expect(putModel.run({ ...call(theirs, input), actor: admin })).rejects.toMatchObject({ code: 'tenant-not-found' })
  expect(await putModel.run({ ...call(ours, input), actor: admin })).toMatchObject({ model: 'small' })
})
