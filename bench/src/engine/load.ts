import { quantile } from '../median.ts'

export interface LoadOrder {
  readonly concurrency: number
  readonly forMs: number
}

export interface LoadReport {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Runs `one` again and again, so many at a time, until the time is over. Whatever it throws ends the bench. */
export async function load({ concurrency, forMs, one }: LoadOrder & { one: () => Promise<void> }): Promise<LoadReport> {
  const took: number[] = []
  const begun = performance.now()
  const until = begun + forMs
  const loop = async () => {
    while (performance.now() < until) {
      const from = performance.now()
      await one()
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, loop))
  return { perSecond: (took.length * 1000) / (performance.now() - begun), p50Ms: quantile(took, 0.5), p99Ms: quantile(took, 0.99) }
}
