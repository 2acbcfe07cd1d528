import type { Connection } from '@bizosaas/integration'
import type { TenantScope } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { createDayBook } from './create-day-book.ts'

const scope = {} as TenantScope
const none = { items: [], nextCursor: null }
const found = ['www.example.com', 'shop.example.com', 'sold.example.com'].map((host) => ({
  id: host,
  lastSeenRun: 'run',
  url: `https://${host}/`,
  detail: `The certificate of ${host} ended.`,
  lastSeenAt: new Date(0),
}))

test('a briefing tells faults of hosts that are connected or watched, and of none that nobody looks at any more', async () => {
  const book = createDayBook({
    proposals: { changed: async () => [], answers: async () => [] },
    connections: { ofTenant: async () => [{ baseUrl: 'https://www.example.com/blog', failure: null } as Connection] },
    watchedHosts: { list: async () => [{ host: 'shop.example.com', note: null, createdByLabel: 'Olivia', createdAt: new Date(0) }] },
    runs: { list: async () => none },
    workflowRuns: { list: async () => none },
    findings: { list: async () => ({ items: found, nextCursor: null }) as never },
    agents: [],
    workflows: [],
  })
  const { hostFindings } = await book.read(scope, new Date(0))
  expect(hostFindings.map(({ host }) => host)).toEqual(['www.example.com', 'shop.example.com'])
})
