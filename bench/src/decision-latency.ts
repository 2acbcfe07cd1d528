import { Client } from 'pg'
import type { Bench, Measured } from './bench.ts'
import { createDecider, type Decider } from './decision/create-decider.ts'
import { floorChannel } from './decision/floor-channel.ts'
import { monotonicMs } from './decision/monotonic-ms.ts'
import { type HearingProcess, startHearingProcess } from './decision/start-hearing-process.ts'
import { median, quantile } from './median.ts'
import { pairedRounds } from './paired-rounds.ts'

const turns = 4

/** Both clocks start right before a commit is sent in one process. Ours stops at a commit as well, the floor's at the first step. */
export const decisionLatency: Bench = {
  about: 'From a decision to the intent row in the other process, against a commit with NOTIFY that starts raw DBOS, in milliseconds.',
  goal: { most: 1.5 },
  async measure({ rounds, roundMs, database, log }) {
    const opened = await database()
    const decider = await createDecider(opened)
    const notifier = new Client({ connectionString: opened.ownerUrl })
    await notifier.connect()
    await notifier.query('create table public.bench_floor (id text primary key)')
    const raw = await startHearingProcess('raw', { ownerUrl: opened.ownerUrl })
    const product = await startHearingProcess('product', { urls: opened.urls })
    const all: number[] = []
    try {
      const measured = await pairedRounds({
        rounds,
        turns,
        log,
        floor: () => medianOf({ forMs: roundMs / turns, one: () => floorOnce({ notifier, raw }) }),
        product: () => medianOf({ forMs: roundMs / turns, one: () => productOnce({ decider, product }), into: all }),
      })
      return withFigures(measured, all)
    } finally {
      await Promise.all([raw.stop(), product.stop(), decider.close(), notifier.end()])
    }
  },
}

async function medianOf({ forMs, one, into = [] }: { forMs: number; one: () => Promise<number>; into?: number[] }): Promise<number> {
  const took: number[] = []
  for (const until = performance.now() + forMs; performance.now() < until; ) took.push(await one())
  into.push(...took)
  return median(took)
}

async function floorOnce({ notifier, raw }: { notifier: Client; raw: HearingProcess }): Promise<number> {
  const id = crypto.randomUUID()
  const heard = raw.next()
  await notifier.query(`begin; insert into public.bench_floor values ('${id}'); select pg_notify('${floorChannel}', '${id}')`)
  const from = monotonicMs()
  await notifier.query('commit')
  return (await heard) - from
}

async function productOnce({ decider, product }: { decider: Decider; product: HearingProcess }): Promise<number> {
  const proposalId = await decider.prepare()
  const heard = product.next()
  const from = await decider.approve(proposalId)
  return (await heard) - from
}

function withFigures(measured: Measured & { products: readonly number[] }, all: readonly number[]): Measured {
  const { products, floors } = measured
  const figures = { productMs: median(products), floorMs: median(floors), productP99Ms: quantile(all, 0.99), decisions: all.length }
  return { ...measured, figures }
}
