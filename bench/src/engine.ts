import { createFixtures } from '@bizosaas/test-kit'
import type { Bench, BenchStage, Measured } from './bench.ts'
import type { LoadReport } from './engine/load.ts'
import { type LoadProcess, startLoadProcess } from './engine/start-load-process.ts'
import { median } from './median.ts'
import { pairedRounds } from './paired-rounds.ts'

const concurrencies = [1, 16]
const manyTenants = 8
const turns = 6

/** The worse of one run at a time and sixteen is the result. */
export const engine: Bench = {
  about: 'Runs of two steps per second through our port, journal and step notes on, against DBOS alone.',
  goal: { least: 0.8 },
  async measure(stage) {
    const { urls, ownerUrl, adminUrl } = await stage.database()
    const given = createFixtures({ adminUrl })
    const tenantIds = await Promise.all(Array.from({ length: manyTenants }, () => given.tenant()))
    const sides = [await startLoadProcess('raw', ownerUrl), await startLoadProcess('product', JSON.stringify({ urls, tenantIds }))] as const
    try {
      return worse(await measureAll(stage, sides))
    } finally {
      for (const side of sides) await side.stop()
    }
  },
}

interface AtConcurrency extends Measured {
  readonly concurrency: number
  readonly last: { readonly product: LoadReport | null; readonly floor: LoadReport | null }
}

async function measureAll(
  { rounds, roundMs, log }: BenchStage,
  [raw, product]: readonly [LoadProcess, LoadProcess],
): Promise<readonly AtConcurrency[]> {
  const all: AtConcurrency[] = []
  for (const concurrency of concurrencies) {
    const last: { product: LoadReport | null; floor: LoadReport | null } = { product: null, floor: null }
    const side = (name: 'product' | 'floor', process: LoadProcess) => async () => {
      last[name] = await process.load({ concurrency, forMs: roundMs / turns })
      return last[name].perSecond
    }
    log(`${concurrency} at a time, runs per second`)
    all.push({ concurrency, last, ...(await pairedRounds({ rounds, turns, log, product: side('product', product), floor: side('floor', raw) })) })
  }
  return all
}

function worse(all: readonly AtConcurrency[]): Measured {
  const figures = Object.fromEntries(all.map(({ concurrency, ratios, last }) => [`at${concurrency}`, { ratio: median(ratios), ...last }]))
  const [worst] = all.toSorted((a, b) => median(a.ratios) - median(b.ratios))
  return { ratios: worst?.ratios ?? [], floors: worst?.floors ?? [], figures }
}
