import { isDeepStrictEqual } from 'node:util'
import type { BenchStage, Measured } from '../bench.ts'
import { median } from '../median.ts'
import { pairedRounds } from '../paired-rounds.ts'
import type { LoadReport, Servers, Side } from './start-servers.ts'

export interface PagePair {
  readonly name: string
  /** The same question to both sides, by many people in turns; the n-th of one is the n-th of the other. */
  readonly product: readonly string[]
  readonly floor: readonly string[]
}

export interface MeasuredPages extends Measured {
  readonly name: string
  /** Processor time of the floor over that of the product, a round each; steadier than the pages per second on a busy machine. */
  readonly workRatios: readonly number[]
  readonly last: Readonly<Record<Side, LoadReport | null>>
}

const connections = 16

/** Checks that both sides give the same answer to every question, then measures pages per second. */
export async function measurePages({ stage, servers, pair }: { stage: BenchStage; servers: Servers; pair: PagePair }): Promise<MeasuredPages> {
  const { rounds, roundMs, log } = stage
  await assertSameAnswers({ servers, pair })
  const work: Record<Side, number[]> = { product: [], floor: [] }
  const last: Record<Side, LoadReport | null> = { product: null, floor: null }
  const side = (name: Side) => async () => {
    const report = await servers.load(name, { requests: pair[name], connections, forMs: roundMs })
    last[name] = report
    if (report.perPageMicros !== null) work[name].push(report.perPageMicros)
    return report.perSecond
  }
  log(`${pair.name}, pages per second`)
  const measured = await pairedRounds({ rounds, log, product: side('product'), floor: side('floor') })
  // The first of each side is the warm-up.
  const workRatios = work.product.slice(1).map((micros, round) => (work.floor[round + 1] ?? Number.NaN) / micros)
  return { ...measured, name: pair.name, workRatios, last }
}

/** What the report says of several pairs. */
export function figuresOf(all: readonly MeasuredPages[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    all.map(({ name, ratios, workRatios, last }) => [name, { ratio: short(median(ratios)), workRatio: short(median(workRatios)), ...last }]),
  )
}

function short(value: number): number {
  return Math.round(value * 1000) / 1000
}

const looked = 20

async function assertSameAnswers({ servers, pair }: { servers: Servers; pair: PagePair }): Promise<void> {
  for (let at = 0; at < Math.min(looked, pair.product.length); at += 1) {
    const ours = await servers.look('product', pair.product[at] ?? '')
    const theirs = await servers.look('floor', pair.floor[at] ?? '')
    if (!isDeepStrictEqual(ours, theirs)) throw new Error(`The answers of ${pair.name} differ: ${difference(ours, theirs)}.`)
    if (!hasItems(ours)) throw new Error(`The page of ${pair.name} is empty.`)
  }
}

/** Where two answers part, with what stands there on each side. */
function difference(ours: unknown, theirs: unknown, path = ''): string {
  if (!isRecord(ours) || !isRecord(theirs)) return `${path} is ${JSON.stringify(ours)} here and ${JSON.stringify(theirs)} there`
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
  const key = keys.find((name) => !isDeepStrictEqual(ours[name], theirs[name])) ?? ''
  return difference(ours[key], theirs[key], `${path}/${key}`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function hasItems(page: unknown): boolean {
  return typeof page === 'object' && page !== null && 'items' in page && Array.isArray(page.items) && page.items.length > 0
}
