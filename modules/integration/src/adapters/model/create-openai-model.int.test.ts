import { createLoopbackEgress } from '@bizosaas/egress/testing'
import { systemClock } from '@bizosaas/kernel'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { completion, type ScriptedAnswer, type ScriptedModel, startScriptedModel } from '../../testing/start-scripted-model.ts'
import { createOpenAiModel } from './create-openai-model.ts'

const key = 'sk-canary-0123456789'
const egress = createLoopbackEgress()
let server: ScriptedModel
let pauses: number[]
beforeAll(async () => {
  server = await startScriptedModel()
})
beforeEach(() => {
  pauses = []
})
afterAll(async () => {
  await server.close()
  await egress.close()
})

async function ask(...answers: readonly ScriptedAnswer[]) {
  server.script(...answers)
  const before = server.seen.length
  const pause = async (ms: number) => void pauses.push(ms)
  const model = createOpenAiModel({ egress, clock: systemClock, timeoutMs: 5_000, pause })
  const schema = { name: 'text', schema: { type: 'object' } }
  const endpoint = { baseUrl: `${server.baseUrl}/`, model: 'm', apiKey: key }
  const reply = await model.ask({ tenantId: null, endpoint, messages: [{ role: 'user', content: 'Hi' }], maxOutputTokens: 50, schema })
  return { reply, calls: server.seen.slice(before) }
}

const error = (status: number, message: string, change: object = {}): ScriptedAnswer => ({ status, body: { error: { message, ...change } } })

test('asks in the format of chat completions and gives back text and usage', async () => {
  const { reply, calls } = await ask(completion('{"text":"x"}'))
  expect(reply).toEqual({ kind: 'answered', text: '{"text":"x"}', isCut: false, usage: { inputTokens: 40, outputTokens: 8 } })
  expect(calls).toEqual([
    {
      authorization: `Bearer ${key}`,
      body: {
        model: 'm',
        messages: [{ role: 'user', content: 'Hi' }],
        max_tokens: 50,
        stream: false,
        temperature: 0,
        response_format: { type: 'json_schema', json_schema: { name: 'text', strict: true, schema: { type: 'object' } } },
      },
    },
  ])
})

test.each<[string, ScriptedAnswer, object]>([
  ['a wrong key', error(401, `Incorrect API key provided: ${key}`), { code: 'model-key-refused', reason: 'Incorrect API key provided: [redacted]' }],
  ['no credit', error(429, 'You exceeded your current quota', { code: 'insufficient_quota' }), { code: 'model-quota-exhausted' }],
  ['an unknown model', error(404, 'The model `m` does not exist'), { code: 'model-not-found' }],
  ['a web page', { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not here</h1>' }, { code: 'model-endpoint-not-found' }],
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' }, { code: 'model-endpoint-not-found' }],
  ['a request it will not take', error(400, 'messages: too long'), { code: 'model-refused', reason: 'messages: too long' }],
  ['a web page that says OK', { body: '<h1>Hello</h1>' }, { code: 'model-answer-invalid', mayBePaid: true }],
  ['an error that says OK', { body: { error: 'overloaded' } }, { code: 'model-answer-invalid' }],
  ['more than 256 kB', completion('x'.repeat(300_000)), { code: 'model-answer-too-large', mayBePaid: true }],
  ['a limit that lasts', { ...error(429, 'slow'), headers: { 'retry-after': '3600' } }, { code: 'model-rate-limited', mayBePaid: false }],
])('%s has a name of its own and is not asked again', async (_what, answer, expected) => {
  const { reply, calls } = await ask(answer)
  expect(reply).toMatchObject({ kind: 'failed', ...expected })
  expect(JSON.stringify(reply)).not.toContain(key)
  expect(calls).toHaveLength(1)
})

test('waits as long as Retry-After says, and tries three times in all', async () => {
  const slow = { ...error(429, 'slow'), headers: { 'retry-after': '2' } }
  expect((await ask(slow, completion('ok'))).reply).toMatchObject({ kind: 'answered', text: 'ok' })
  expect(pauses).toEqual([2_000])
  const { reply, calls } = await ask(error(503, 'busy'))
  expect(reply).toMatchObject({ kind: 'failed', code: 'model-unavailable', reason: 'busy' })
  expect(calls).toHaveLength(3)
  expect(pauses).toEqual([2_000, 1_000, 2_000])
})

test('leaves out, one after the other, what the endpoint says it does not take', async () => {
  const { reply, calls } = await ask(
    error(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
    error(400, "'temperature' does not support 0 with this model."),
    error(400, 'response_format json_schema is not supported'),
    completion('ok'),
  )
  expect(reply).toMatchObject({ kind: 'answered', text: 'ok' })
  expect(calls.at(-1)?.body).toEqual({ model: 'm', messages: [{ role: 'user', content: 'Hi' }], max_completion_tokens: 50, stream: false })
})

test('a refusal of the model is no answer, and an answer that is cut says so', async () => {
  const refusal = completion(null, { choices: [{ message: { content: null, refusal: 'I cannot.' } }] })
  expect((await ask(refusal)).reply).toMatchObject({ kind: 'declined', reason: 'I cannot.' })
  expect((await ask(completion('', { choices: [{ message: { content: '{"te' }, finish_reason: 'length' }] }))).reply).toMatchObject({ isCut: true })
  expect((await ask(completion('x', { usage: { prompt_tokens: -3 } }))).reply).toMatchObject({ usage: null })
  expect((await ask(completion(`your key is ${key}`))).reply).toMatchObject({ text: 'your key is [redacted]' })
})

test('a host that nobody may reach is refused before the key leaves', async () => {
  const { createEgress } = await import('@bizosaas/egress')
  const guarded = createEgress({ allowPrivateHosts: async () => false })
  const endpoint = { baseUrl: server.baseUrl, model: 'm', apiKey: key }
  const question = { tenantId: null, endpoint, messages: [], maxOutputTokens: 1, schema: { name: 'x', schema: {} } }
  const reply = await createOpenAiModel({ egress: guarded, clock: systemClock }).ask(question)
  expect(reply).toMatchObject({ kind: 'failed', code: 'egress-address-refused', mayBePaid: false })
  await guarded.close()
})
