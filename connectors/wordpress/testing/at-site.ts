import { type BoundWrite, runWrite, type WriteOutcome } from '@bizosaas/connector-kit'
import { type TestContext, testContext, testEffect } from '@bizosaas/connector-kit/testing'
import type { Json } from '@bizosaas/kernel'
import { startWordPressSimulator, type WordPressSimulator } from '../simulator/index.ts'
import type { SimulatedContent, SiteSwitches } from '../simulator/state.ts'
import { wordpressWrites } from '../writes/index.ts'

export interface AtSite {
  readonly site: WordPressSimulator
  readonly context: TestContext
}

/** Works with one fresh simulated site, as its owner unless told otherwise. */
export async function atSite(
  { switches = {}, account = 'credentials' }: { switches?: Partial<SiteSwitches>; account?: 'credentials' | 'author' },
  work: (at: AtSite) => Promise<void>,
): Promise<void> {
  const site = await startWordPressSimulator({ switches })
  const context = testContext({ credentials: site[account] })
  try {
    await work({ site, context })
  } finally {
    await context.close()
    await site.close()
  }
}

export interface Doing {
  readonly context: TestContext
  /** Without the connector's name. */
  readonly id: string
  readonly input: Json
}

export function findWrite(id: string): BoundWrite {
  const found = wordpressWrites.writes.find((one) => one.id === `wordpress.${id}`)
  if (found === undefined) throw new TypeError(`no action ${id}`)
  return found
}

export function previewOf({ context, id, input }: Doing) {
  return findWrite(id).preview({ context, input })
}

/** One try, as the executor makes it. */
export function runOnce({
  context,
  id,
  input,
  precondition,
  ownMoves = [],
}: Doing & { precondition: Json; ownMoves?: readonly Json[] }): Promise<WriteOutcome> {
  return runWrite({ write: findWrite(id), context, input, effect: testEffect(), precondition, ownMoves })
}

/** Previews and writes; what is not done or not kept fails. */
export async function writeOnce(doing: Doing): Promise<Extract<WriteOutcome, { kind: 'done' }>> {
  const { precondition } = await previewOf(doing)
  const outcome = await runOnce({ ...doing, precondition })
  if (outcome.kind !== 'done') throw new Error(`${doing.id} ended as ${JSON.stringify(outcome)}`)
  const { missing } = await findWrite(doing.id).readBack(doing)
  if (missing.length > 0) throw new Error(`${doing.id} was done and not kept: ${missing.join(', ')}`)
  return outcome
}

export function contentOf(site: WordPressSimulator, id: number): SimulatedContent {
  const found = site.store.read().contents.find((one) => one.id === id)
  if (found === undefined) throw new TypeError(`no content ${id}`)
  return found
}

/** Straight into the database: no revision, no new date. */
export function setContentOf(site: WordPressSimulator, id: number, change: Partial<SimulatedContent>): void {
  site.store.update((state) => void Object.assign(state.contents.find((one) => one.id === id) ?? {}, change))
}

/** A person saves the page in wp-admin: a new date and a revision. */
export async function saveByPerson({ url, credentials }: WordPressSimulator, path: string, fields: Record<string, unknown>): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${credentials.user}:${credentials.applicationPassword}`).toString('base64')}`
  const headers = { authorization, 'content-type': 'application/json' }
  const answer = await fetch(`${url}/wp-json/wp/v2/${path}`, { method: 'POST', headers, body: JSON.stringify(fields) })
  if (answer.status !== 200) throw new Error(`saving answered ${answer.status}`)
}

/** Lets something happen after our last look and before our first write. */
export function beforeTheWrite(context: TestContext, happen: () => Promise<void>): TestContext {
  let hasHappened = false
  return {
    ...context,
    fetch: async (url, options) => {
      if (!hasHappened && (options?.method ?? 'GET') !== 'GET') {
        hasHappened = true
        await happen()
      }
      return context.fetch(url, options)
    },
  }
}
