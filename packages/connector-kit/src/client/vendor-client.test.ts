import type { GuardedFetch } from '@bizosaas/egress'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testContext } from '../testing/test-context.ts'
import { testEffect } from '../testing/test-effect.ts'
import { createVendorClient, type VendorClientOptions } from './vendor-client.ts'

const manifest = { name: 'Acme', hosts: ['api.acme.example'], baseUrl: 'https://api.acme.example/v1' }
const schema = z.looseObject({})
const request = { path: '/notices', query: { before: 'n-2', empty: null }, schema }

function clientOver({ answer, ...options }: Partial<VendorClientOptions> & { answer: { status: number; text: string } }) {
  const calls: string[] = []
  const fetch: GuardedFetch = async (url, { method = 'GET', hosts } = {}) => {
    calls.push(`${method} ${url} ${hosts?.join()}`)
    return { status: answer.status, url, headers: new Headers(), bytes: Buffer.from(answer.text), hops: [], text: () => answer.text }
  }
  const context = { ...testContext({ credentials: {} }), fetch }
  const client = createVendorClient({ context, manifest, headers: () => ({}), readError: () => null, secrets: ['secret-token'], ...options })
  return { client, calls }
}

test('requests start at the base URL with their whole query, and may go to its host only', async () => {
  const { client, calls } = clientOver({ answer: { status: 200, text: '{}' } })
  await client.read(request)
  await client.write({ ...request, method: 'PUT', effect: testEffect() })
  expect(calls).toEqual(['GET', 'PUT'].map((method) => `${method} https://api.acme.example/v1/notices?before=n-2 api.acme.example`))
})

test('an address that lost a part of the query is never called, for a read or a write', async () => {
  const toUrl = ({ base, path }: { base: string; path: string }) => new URL(path, base).href
  const { client, calls } = clientOver({ answer: { status: 200, text: '{}' }, toUrl })
  const lost = expect.objectContaining({ details: { reason: 'toUrl lost before of the query of /notices', written: 'no' } })
  await expect(client.read(request)).rejects.toThrow(lost)
  await expect(client.write({ ...request, method: 'PUT', effect: testEffect() })).rejects.toThrow(lost)
  expect(calls).toEqual([])
})

test("a vendor's own spelling of lists is no loss", async () => {
  const toUrl = ({ base, query }: { base: string; query: object }) => `${base}/notices?${Object.keys(query).map((name) => `${name}[]=1`)}`
  const { client, calls } = clientOver({ answer: { status: 200, text: '{}' }, toUrl })
  await client.read({ path: '/notices', query: { ids: [1] }, schema })
  expect(calls).toHaveLength(1)
})

test('a refusal names the request it belongs to, without secrets', async () => {
  const { client } = clientOver({ answer: { status: 404, text: 'no' } })
  await expect(client.read({ path: '/secret-token/notices', schema })).rejects.toThrow(
    expect.objectContaining({ code: 'vendor-object-not-found', details: expect.objectContaining({ request: 'GET /v1/[redacted]/notices' }) }),
  )
})
