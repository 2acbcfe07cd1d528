import fastify from 'fastify'
import { expect, test } from 'vitest'
import { showSimulatedSites } from './show-simulated-sites.ts'

const sites = [{ origin: 'http://bakery.simulated.test', url: 'http://127.0.0.1:8012' }]

async function answered(body: unknown): Promise<unknown> {
  const app = fastify()
  app.get('/', async () => body)
  app.addHook('onSend', showSimulatedSites(sites))
  return (await app.inject('/')).json()
}

test('an address of a simulated site is answered as the one where it listens now', async () => {
  const body = { baseUrl: 'http://bakery.simulated.test', pages: ['http://bakery.simulated.test/bread/?a=1'] }
  expect(await answered(body)).toEqual({ baseUrl: 'http://127.0.0.1:8012', pages: ['http://127.0.0.1:8012/bread/?a=1'] })
})

test('texts, and the content of pages, are answered as they were approved', async () => {
  const body = {
    account: 'owner at bakery.simulated.test',
    content: '<a href="http://bakery.simulated.test/bread/">Bread</a>',
    reason: 'See http://bakery.simulated.test/bread/',
    other: 'http://unknown.simulated.test/',
    longer: 'http://bakery.simulated.test.example.com/',
  }
  expect(await answered(body)).toEqual(body)
})
