import { createPostgresModelSettings, createPostgresSecretStore } from '@bizosaas/integration/adapters'
import { completion, type ScriptedModel, startScriptedModel } from '@bizosaas/integration/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anotherSentence } from '../testing/another-sentence.ts'
import { openWorkerScene } from '../testing/open-worker-scene.ts'
import { agents } from './agents.ts'

let scene: Awaited<ReturnType<typeof openWorkerScene>>
let model: ScriptedModel
beforeAll(async () => {
  scene = await openWorkerScene()
  model = await startScriptedModel()
  await scene.given.allowedAgent({ tenantId: scene.tenantId, agentId: agents[0].id })
})
afterAll(async () => {
  await scene.close()
  await model.close()
})

test('with a model its words are proposed, and the text of the rules stands beside them on the card', async () => {
  const { db, given, owner, tenantId, keys } = scene
  const secretKeys = [keys.secretKey]
  const settings = createPostgresModelSettings({ secrets: createPostgresSecretStore({ keys: secretKeys }), keys: secretKeys })
  const price = { currency: 'EUR', inputMicros: 100_000, outputMicros: 400_000 }
  const caps = { monthCapMicros: 10_000_000, runCapMicros: 1_000_000 }
  const setting = { baseUrl: model.baseUrl, model: 'small', price, ...caps, apiKey: 'sk-worker-canary', updatedAt: new Date(), updatedBy: 'user:x' }
  await db.scopes.withTenant({ actor: owner, tenantId }, (scope) => settings.put(scope, setting))
  model.script(completion('{"text":"See https://evil.example"}'), anotherSentence)
  const { id } = await scene.start()
  await expect.poll(async () => (await given.sql('select state from agent_run where id = $1', [id]))[0]?.state, { timeout: 30_000 }).toBe('done')

  const calls = await given.sql('select verdict, reason, messages, output, cost_micros from model_call where run_id = $1 order by asked_at', [id])
  expect(calls.slice(0, 2)).toMatchObject([{ verdict: 'rejected' }, { verdict: 'accepted' }])
  expect(model.seen[0]?.authorization).toBe('Bearer sk-worker-canary')
  const versions = await given.sql('select content from proposal_version where tenant_id = $1', [tenantId])
  const actions = versions.flatMap(({ content }) => (content as { actions: { rulesText?: string; input: { description?: string } }[] }).actions)
  expect(actions.some(({ rulesText, input }) => rulesText !== undefined && rulesText !== input.description)).toBe(true)
  expect(JSON.stringify([calls, versions])).not.toMatch(/canary/)
  const [month] = await given.sql("select held_micros, spent_micros from budget where tenant_id = $1 and period like '2%'", [tenantId])
  const paid = calls.reduce((sum, call) => sum + Number(call.cost_micros), 0)
  expect([month?.held_micros, month?.spent_micros].map(Number)).toEqual([0, paid])
})
