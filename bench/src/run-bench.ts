import { allBenches } from './all-benches.ts'
import type { BenchStage } from './bench.ts'
import { judge, type Verdict } from './judge.ts'
import { type BenchDatabase, startBenchDatabase } from './start-bench-database.ts'

export type Report = Verdict & { readonly ratios: readonly number[] } & Readonly<Record<string, unknown>>

/** Runs one bench on a database of its own, which is gone afterwards, also when the bench throws or a person stops it. */
export async function runBench(name: string, settings: Omit<BenchStage, 'database'>): Promise<Report> {
  const bench = await allBenches[name]?.()
  if (bench === undefined) throw new TypeError(`there is no bench ${name}`)
  let opened: Promise<BenchDatabase> | null = null
  const close = async () => (await opened)?.stop()
  const stopEarly = () => void close().finally(() => process.exit(1))
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, stopEarly)
  const database = () => {
    opened ??= startBenchDatabase()
    return opened
  }
  settings.log(`${name}: ${bench.about}`)
  try {
    const measured = await bench.measure({ ...settings, database })
    return { ...judge({ name, seed: settings.seed, bench, measured }), ratios: measured.ratios.map(short), ...measured.figures }
  } finally {
    await close()
    for (const signal of signals) process.off(signal, stopEarly)
  }
}

function short(value: number): number {
  return Math.round(value * 1000) / 1000
}
