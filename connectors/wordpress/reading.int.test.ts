import type { TestContext } from '@bizosaas/connector-kit/testing'
import { expect, test } from 'vitest'
import { wordpress } from './index.ts'
import type { WordPressSimulator } from './simulator/index.ts'
import { type AtSite, atSite } from './testing/at-site.ts'

test('a list walks over every page of a hundred, and carries no texts', async () => {
  await atSite({}, async ({ site, context: plain }) => {
    addPosts(site, 250)
    const calls: string[] = []
    const context = watched(plain, calls)
    const { items, isComplete } = await read({ context, id: 'list-content', input: { type: 'post' } })
    expect(items.length).toBeGreaterThan(250)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(isComplete).toBe(true)
    const lists = calls.filter((call) => call.includes('/wp/v2/posts'))
    expect(lists).toHaveLength(3)
    expect(lists.every((call) => call.includes('_fields=') && !call.includes('content'))).toBe(true)
  })
})

test('a list that ends at its cap says so', async () => {
  await atSite({}, async ({ site, context }) => {
    addPosts(site, 250)
    expect(await read({ context, id: 'list-content', input: { type: 'post', cap: 2 } })).toMatchObject({ isComplete: false })
    expect((await read({ context, id: 'list-content', input: { type: 'post', cap: 2 } })).items).toHaveLength(200)
  })
})

test('the page behind an address is found by its slug, without reading the whole site', async () => {
  await atSite({}, async ({ site, context: plain }) => {
    addPosts(site, 250)
    const calls: string[] = []
    const context = watched(plain, calls)
    const find = (path: string) => read({ context, id: 'find-content-by-url', input: { url: `${site.url}${path}` } })
    expect(await find('/services/')).toMatchObject({ found: { id: 11 } })
    expect(await find('/boiler-repair')).toMatchObject({ found: { id: 2 } })
    expect(await find('/post-7/')).toMatchObject({ found: { id: 5_007 } })
    expect(calls.filter((call) => call.includes('per_page=100'))).toEqual([])
    expect(await find('/')).toMatchObject({ found: { id: site.store.read().frontPageId } })
    expect(await find('/nothing-here/')).toEqual({ found: null })
  })
})

test('with plain permalinks the id in the address is enough', async () => {
  await atSite({ switches: { permalinks: 'plain' } }, async ({ site, context }) => {
    for (const path of ['/?page_id=2', '/?p=21']) {
      const found = await read({ context, id: 'find-content-by-url', input: { url: `${site.url}${path}` } })
      expect(found).toMatchObject({ found: { id: Number(path.split('=')[1]) } })
    }
  })
})

type Found = { readonly items: readonly { readonly id: number }[]; readonly isComplete: boolean }

async function read({ context, id, input }: { context: TestContext; id: string; input: unknown }): Promise<Found> {
  return (await wordpress.reads.find((one) => one.id === `wordpress.${id}`)?.run({ context, input })) as Found
}

function watched(context: AtSite['context'], calls: string[]): TestContext {
  return {
    ...context,
    fetch: async (url, options) => {
      calls.push(decodeURIComponent(url))
      return context.fetch(url, options)
    },
  }
}

function addPosts(site: WordPressSimulator, count: number): void {
  site.store.update((state) => {
    const sample = state.contents.find(({ type }) => type === 'post')
    if (sample === undefined) throw new TypeError('no post to copy')
    for (let at = 1; at <= count; at += 1) state.contents.push({ ...sample, id: 5_000 + at, slug: `post-${at}`, title: `Post ${at}` })
  })
}
