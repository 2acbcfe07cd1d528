import type { Actor, AgentRunId, Scopes, TenantId, TenantScope } from '@bizosaas/kernel'
import type { CrawlFrontier, WaitingAddress } from '../ports/crawl-frontier.ts'
import { crawlAddresses } from './crawl-addresses.ts'

interface Parts {
  readonly scopes: Pick<Scopes, 'withTenant'>
  readonly work: { readonly tenantId: TenantId; readonly actor: Actor; readonly runId: AgentRunId }
}

/** Addresses taken from the table at a time: a few dozen, or each page would wait for a transaction more. */
const takenAtOnce = 32
const resumedAtOnce = 5_000

/** The frontier of the crawl of one run in its table. In memory are the few that come next. */
export function createPostgresCrawlFrontier({ scopes, work }: Parts): CrawlFrontier {
  const { runId } = work
  const within = <T>(ask: (scope: TenantScope) => Promise<T>) => scopes.withTenant(work, ask)
  const inTurn = createTurns()
  let next: readonly WaitingAddress[] = []
  let waiting = 0
  let place = 0
  /** The least depth of what began to wait since `next` was taken. */
  let nearest = Number.POSITIVE_INFINITY
  const fetchNext = async () => {
    nearest = Number.POSITIVE_INFINITY
    next = await within(async (scope) => {
      await crawlAddresses.giveBack(scope, runId, urlsOf(next))
      return crawlAddresses.take(scope, runId, takenAtOnce)
    })
  }
  const isStale = () => next[0] === undefined || nearest < next[0].depth
  return {
    async *resume() {
      ;({ waiting, place } = await within((scope) => crawlAddresses.reopen(scope, runId)))
      for (let url: string | undefined = ''; url !== undefined; ) {
        const after = { url, limit: resumedAtOnce }
        const urls: readonly string[] = await within((scope) => crawlAddresses.letWait(scope, runId, after))
        yield* urls
        url = urls.length < resumedAtOnce ? undefined : urls.at(-1)
      }
    },
    async add(found) {
      const placed = found.map((address) => ({ ...address, place: ++place }))
      const depths = await within((scope) => crawlAddresses.add(scope, runId, placed))
      waiting += depths.length
      nearest = depths.reduce((least, depth) => Math.min(least, depth), nearest)
    },
    take: () =>
      inTurn(async () => {
        if (waiting > 0 && isStale()) await fetchNext()
        const [entry, ...rest] = next
        next = rest
        if (entry !== undefined) waiting -= 1
        return entry
      }),
    reach: (url) => within((scope) => crawlAddresses.reach(scope, runId, { url, place: ++place })),
    leave: (url, reason) => within((scope) => crawlAddresses.leave(scope, runId, { url, reason })),
    get waiting() {
      return waiting
    },
    leftOver: (most) =>
      inTurn(() =>
        within(async (scope) => {
          await crawlAddresses.giveBack(scope, runId, urlsOf(next))
          next = []
          return crawlAddresses.leftOver(scope, runId, most)
        }),
      ),
  }
}

/** One after the other, in the order of asking. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(ask: () => Promise<T>): Promise<T> => {
    const turn = last.then(ask)
    last = turn.catch(() => undefined)
    return turn
  }
}

function urlsOf(addresses: readonly WaitingAddress[]): readonly string[] {
  return addresses.map(({ url }) => url)
}
