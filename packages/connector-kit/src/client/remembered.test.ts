import { expect, test } from 'vitest'
import { z } from 'zod'
import { remember, remembered } from './remembered.ts'

function scene() {
  let at = 0
  let asked = 0
  const context = { memo: new Map<string, unknown>(), clock: { now: () => new Date(at) } }
  const ask = (read: () => Promise<string> = async () => `answer ${++asked}`) =>
    remembered({ context, key: 'fact', schema: z.string(), forMs: 60_000, read })
  const pass = (ms: number) => {
    at += ms
  }
  return { ask, context, pass }
}

test('a fact is asked once for a while, and again after it', async () => {
  const { ask, pass } = scene()
  expect(await Promise.all([ask(), ask()])).toEqual(['answer 1', 'answer 1'])
  pass(59_999)
  expect(await ask()).toBe('answer 1')
  pass(1)
  expect(await ask()).toBe('answer 2')
})

test('a fact that was learnt on the way is not asked for', async () => {
  const { ask, context, pass } = scene()
  remember({ context, key: 'fact', forMs: 1_000, value: 'told' })
  expect(await ask()).toBe('told')
  pass(1_000)
  expect(await ask()).toBe('answer 1')
})

test('a question that failed is asked again at once', async () => {
  const { ask } = scene()
  await expect(ask(() => Promise.reject(new TypeError('no')))).rejects.toThrow('no')
  expect(await ask()).toBe('answer 1')
})

test('what somebody else left under the name is not believed', async () => {
  const { ask, context } = scene()
  context.memo.set('fact', { until: 1, answer: Promise.resolve(7) })
  expect(await ask()).toBe('answer 1')
})
