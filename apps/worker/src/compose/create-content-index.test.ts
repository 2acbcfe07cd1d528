import type { Connector } from '@bizosaas/connector-kit'
import type { Connection } from '@bizosaas/integration'
import { type ConnectionId, type Json, newId, type Scopes, type TenantId } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { createContentIndex } from './create-content-index.ts'

const place = { tenantId: newId<TenantId>(), connectionId: newId<ConnectionId>() }

test('a site with more content than the limit is read up to it, and the log names the setting', async () => {
  const { index, warnings } = scene({ pages: 250, posts: 3, limit: 200 })
  const objects = await index(place)
  expect(objects.filter(({ kind }) => kind === 'page')).toHaveLength(200)
  expect(objects.filter(({ kind }) => kind === 'post')).toHaveLength(3)
  expect(warnings).toEqual(['the site has more than 200 pages: raise BIZOSAAS_CONTENT_INDEX_LIMIT to know them all'])
})

test('a site within the limit is known whole, in silence', async () => {
  const { index, warnings, asked } = scene({ pages: 250, posts: 0, limit: 250 })
  expect(await index(place)).toHaveLength(250)
  expect(warnings).toEqual([])
  expect(asked[0]).toEqual({ type: 'page', status: 'any', cap: 3 })
})

test('what no visitor sees yet is known by its title', async () => {
  const { index } = scene({ pages: 0, posts: 2, limit: 10, drafts: 1 })
  expect(await index(place)).toEqual([
    { url: 'https://shop.example/post-0/', objectId: '1', kind: 'post', unseenTitle: 'Post 0' },
    { url: 'https://shop.example/post-1/', objectId: '2', kind: 'post' },
  ])
})

function scene({ pages, posts, limit, drafts = 0 }: { pages: number; posts: number; limit: number; drafts?: number }) {
  const warnings: string[] = []
  const asked: Json[] = []
  const count = { page: pages, post: posts }
  const index = createContentIndex({
    connectors: [{ manifest: { id: 'wordpress' }, reads: [{ id: 'wordpress.list-content' }] } as unknown as Connector],
    connections: { find: async () => ({ connectorId: 'wordpress', status: 'connected' }) as Connection },
    scopes: { withTenant: async (_who: unknown, fn: (scope: never) => unknown) => fn({} as never) } as unknown as Scopes,
    reads: {
      async run({ input }) {
        asked.push(input)
        const { type, cap } = input as { type: 'page' | 'post'; cap: number }
        const items = Array.from({ length: Math.min(count[type], cap * 100) }, (_, at) => ({
          id: at + 1,
          type,
          url: `https://shop.example/${type}-${at}/`,
          title: `Post ${at}`,
          status: at < drafts ? 'draft' : 'publish',
        }))
        return { items, isComplete: count[type] <= cap * 100 }
      },
    },
    limit,
    logger: { warn: (_detail, message) => void warnings.push(message) },
  })
  return { index, warnings, asked }
}
