import { toJson } from '@bizosaas/connector-kit'
import type { TestContext } from '@bizosaas/connector-kit/testing'
import { expect, test } from 'vitest'
import { wordpress } from './index.ts'
import type { SiteSwitches } from './simulator/state.ts'
import { atSite, runOnce } from './testing/at-site.ts'
import { wordpressWrites } from './writes/index.ts'

/** What the executor does for one action: who are we, is it as it was, write, read back. */
async function callsOf({ id, switches = {} }: { id: string; switches?: Partial<SiteSwitches> }): Promise<{ first: string[]; next: string[] }> {
  const write = wordpressWrites.writes.find((one) => one.id === id)
  if (write === undefined) throw new TypeError(`no action ${id}`)
  const calls: string[] = []
  await atSite({ switches }, async ({ context: plain }) => {
    const context = counted(plain, calls)
    const input = toJson(write.fixture)
    const { precondition } = await write.preview({ context, input })
    calls.push('—')
    await knowSite(context)
    calls.push('—')
    await wordpress.identify(context)
    await write.preview({ context, input })
    const outcome = await runOnce({ context, id: id.replace('wordpress.', ''), input, precondition })
    expect(outcome.kind).toBe('done')
    expect((await write.readBack({ context, input })).missing).toEqual([])
  })
  return { first: calls.slice(0, calls.indexOf('—')), next: calls.slice(calls.lastIndexOf('—') + 1) }
}

for (const { id } of wordpressWrites.writes) {
  test(`${id} costs at most five calls once the site is known, precondition and read-back among them`, async () => {
    const { next } = await callsOf({ id })
    expect(next.length, next.join('\n')).toBeLessThanOrEqual(5)
    expect(next.filter((call) => !call.startsWith('GET')).length).toBeGreaterThanOrEqual(1)
  })
}

test('a title costs four: the object before the decision to write, right before it, the write, and the object after it', async () => {
  const { next } = await callsOf({ id: 'wordpress.update-title' })
  expect(next).toEqual(['GET /wp-json/wp/v2/pages/2', 'GET /wp-json/wp/v2/pages/2', 'POST /wp-json/wp/v2/pages/2', 'GET /wp-json/wp/v2/pages/2'])
})

test('a page cache that can be emptied costs one more', async () => {
  const { next } = await callsOf({ id: 'wordpress.update-title', switches: { cache: { name: 'litespeed', canPurge: true } } })
  expect(next).toHaveLength(5)
})

test('the first look at a site finds its API, what it is and what it can do, once', async () => {
  const { first } = await callsOf({ id: 'wordpress.update-seo-description' })
  expect(first).toEqual(['GET /', 'GET /wp-json/', 'GET /wp-json/wp/v2/pages/2', 'GET /wp-json/bizosaas/v1/capabilities'])
})

/** What an action before this one has learnt. */
async function knowSite(context: TestContext): Promise<void> {
  await wordpress.identify(context)
  await wordpress.open(context).findCompanion()
}

function counted(context: TestContext, calls: string[]): TestContext {
  return {
    ...context,
    fetch: async (url, options) => {
      calls.push(`${options?.method ?? 'GET'} ${new URL(url).pathname}`)
      return context.fetch(url, options)
    },
  }
}
