import { z } from '@bizosaas/contracts'
import { expect, test } from 'vitest'
import { createApp } from './create-app.ts'
import { createLogger } from './create-logger.ts'

const reply = z.object({ id: z.string(), at: z.iso.datetime(), extra: z.unknown().optional() })

async function answered(data: unknown) {
  const app = await createApp({ logger: createLogger({ name: 'test', level: 'silent' }) })
  app.get('/', { schema: { response: { 200: reply } } }, async () => data)
  const { statusCode, body } = await app.inject('/')
  return { statusCode, body: JSON.parse(body) }
}

test('a reply goes out as its schema says: a Date as text, nothing the schema does not name', async () => {
  const at = '2026-01-02T03:04:05.678Z'
  expect(await answered({ id: 'a', at })).toEqual({ statusCode: 200, body: { id: 'a', at } })
  expect(await answered({ id: 'a', at: new Date(at), extra: { at: new Date(at) } })).toEqual({
    statusCode: 200,
    body: { id: 'a', at, extra: { at } },
  })
  expect(await answered({ id: 'a', at, secret: 's' })).toEqual({ statusCode: 200, body: { id: 'a', at } })
})

test('a reply that does not fit its schema is a fault of ours, and its content stays inside', async () => {
  const { statusCode, body } = await answered({ id: 7, at: 'yesterday' })
  expect([statusCode, body.code]).toEqual([500, 'internal-error'])
  expect(JSON.stringify(body)).not.toContain('yesterday')
})
