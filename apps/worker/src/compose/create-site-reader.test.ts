import { createMemoryFrontier, createPageReader } from '@bizosaas/crawler'
import { startSmallSite } from '@bizosaas/crawler/testing'
import { createLoopbackEgress } from '@bizosaas/egress/testing'
import { type ConnectionId, newId, systemClock, type TenantId } from '@bizosaas/kernel'
import { afterAll, expect, test } from 'vitest'
import { createSiteReader } from './create-site-reader.ts'

const egress = createLoopbackEgress()
const links = Array.from({ length: 12 }, (_, at) => `<a href="/p${at}">x</a>`).join('')
const site = await startSmallSite({
  '/': `<title>t</title><main>${links}</main>`,
  ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`/p${at}`, '<title>t</title>'])),
})
afterAll(async () => {
  await egress.close()
  await site.close()
})

const read = async (mostPages: number) => {
  const pages: string[] = []
  const integration = { egress, contentObjects: async () => [] }
  const reading = await createSiteReader({ integration, clock: systemClock, reader: createPageReader(), mostPages }).read({
    tenantId: newId<TenantId>(),
    site: { connectionId: newId<ConnectionId>(), connectorId: 'wordpress', siteUrl: site.url, isSimulated: true },
    onPage: async ({ url }) => void pages.push(url),
    frontier: createMemoryFrontier(),
    readBefore: async function* () {},
    lastRead: async () => null,
    signal: new AbortController().signal,
  })
  return { count: pages.length, isComplete: reading.isComplete }
}

test('a site is read whole where it has no more pages than may be read, and else said to be read in part', async () => {
  expect(await read(13)).toEqual({ count: 13, isComplete: true })
  expect(await read(8)).toEqual({ count: 8, isComplete: false })
})
