import type { FetchAnswer, GuardedFetch } from '@bizosaas/egress'
import { expect, test } from 'vitest'
import type { BoundRead } from '../define/connector.ts'
import type { ReadPages } from '../define/read.ts'
import type { ConformanceCase } from './connector-conformance.ts'
import { explained } from './explained.ts'
import { withAccount } from './open-account.ts'
import type { TestContext } from './test-context.ts'

/** Reads that declare `pages`: each page is asked for once, each item comes once, and a vendor that never ends is left at the cap. */
export function pagingSuite(given: ConformanceCase): void {
  const { connector, inputs = {} } = given
  const inputOf = ({ id, fixture }: BoundRead) => (id in inputs ? inputs[id] : fixture)
  for (const read of connector.reads.filter((one) => inputOf(one) !== null)) {
    const { pages } = read
    if (pages === null) continue
    test(`${read.id}: walks over every page and gives each item once`, async () => {
      await withAccount(given, async (context) => walkOnce({ read, pages, ...(await walk({ read, context, input: inputOf(read) })) }))
    })
    test(`${read.id}: ends at its cap, and says so, when the vendor gives the same page for ever`, async () => {
      await withAccount(given, (context) => walkForEver({ read, pages, context, input: inputOf(read) }))
    })
  }
}

interface Walk {
  readonly output: unknown
  /** The addresses that were asked for, of the path that was asked for most. */
  readonly asked: readonly string[]
}

async function walk({ read, context, input }: { read: BoundRead; context: TestContext; input: unknown }): Promise<Walk> {
  const urls: string[] = []
  const fetch: GuardedFetch = async (url, options) => {
    urls.push(url)
    return context.fetch(url, options)
  }
  const output = await explained(read.id, () => read.run({ context: { ...context, fetch }, input }))
  const paths = Object.values(Object.groupBy(urls, pathOf)).toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0))
  return { output, asked: paths[0] ?? [] }
}

function walkOnce({ read, pages, output, asked }: Walk & { read: BoundRead; pages: ReadPages<unknown> }): void {
  expect(new Set(asked).size, `${read.id} asks twice for the same page: is the cursor in its query?\n${asked.join('\n')}`).toBe(asked.length)
  expect(asked.length, `${read.id} found one page only: let a fresh account have more objects, or the simulator smaller pages`).toBeGreaterThan(1)
  const items = pages.items(output).map((item) => JSON.stringify(item))
  expect(items.filter((item, at) => items.indexOf(item) !== at)).toEqual([])
  expect(items.length).toBeGreaterThanOrEqual(asked.length)
  expect(pages.isComplete(output), `${read.id} has seen every page and says it has not`).toBe(true)
}

/** The second page and all that follow are the first once more, as from a vendor whose last page points to itself. */
async function walkForEver({ read, pages, context, input }: { read: BoundRead; pages: ReadPages<unknown>; context: TestContext; input: unknown }) {
  const { asked } = await walk({ read, context, input })
  const path = pathOf(asked[0] ?? context.simulatorUrl ?? '')
  const first: { answer?: FetchAnswer } = {}
  let calls = 0
  const fetch: GuardedFetch = async (url, options) => {
    if (pathOf(url) !== path) return context.fetch(url, options)
    calls += 1
    first.answer ??= await context.fetch(url, options)
    return { ...first.answer, url }
  }
  const output = await explained(read.id, () => read.run({ context: { ...context, memo: new Map(), fetch }, input }))
  expect(calls).toBeLessThanOrEqual(pages.maxPages)
  if (calls === pages.maxPages) expect(pages.isComplete(output), `${read.id} ended at its cap and says that it is complete`).toBe(false)
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : ''
}
