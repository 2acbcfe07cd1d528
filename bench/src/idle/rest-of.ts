import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { median } from '../median.ts'

export interface Rest {
  /** Resident, both processes together, the program they share counted once. */
  readonly memoryMiB: number
  /** What each holds when the shared part is counted every time. */
  readonly gatewayMiB: number
  readonly workerMiB: number
  readonly transactionsPerSecond: number
}

interface Watched {
  readonly pids: { readonly gateway: number; readonly worker: number }
  readonly adminUrl: string
  readonly forMs: number
}

/** What the two processes hold and what they ask of the database while nobody asks anything of them. */
export async function restOf({ pids, adminUrl, forMs }: Watched): Promise<Rest> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const from = performance.now()
    const before = await transactions(client)
    const samples = await memorySamples({ pids, until: from + forMs })
    const seconds = (performance.now() - from) / 1000
    // The look before is one of those counted after.
    const perSecond = Math.max(0, (await transactions(client)) - before - 1) / seconds
    const middle = (of: (sample: Sample) => number) => round(median(samples.map(of)))
    return {
      memoryMiB: middle(togetherMiB),
      gatewayMiB: middle(({ gateway }) => gateway.residentMiB),
      workerMiB: middle(({ worker }) => worker.residentMiB),
      transactionsPerSecond: round(perSecond),
    }
  } finally {
    await client.end()
  }
}

interface Memory {
  readonly residentMiB: number
  readonly privateMiB: number
}

interface Sample {
  readonly gateway: Memory
  readonly worker: Memory
}

function togetherMiB({ gateway, worker }: Sample): number {
  const sharedMiB = Math.max(gateway.residentMiB - gateway.privateMiB, worker.residentMiB - worker.privateMiB)
  return gateway.privateMiB + worker.privateMiB + sharedMiB
}

async function memorySamples({ pids, until }: Pick<Watched, 'pids'> & { until: number }): Promise<readonly Sample[]> {
  const samples: Sample[] = []
  do {
    samples.push({ gateway: memoryOf(pids.gateway), worker: memoryOf(pids.worker) })
    await pause(Math.min(1000, Math.max(0, until - performance.now())))
  } while (performance.now() < until)
  return samples
}

/** As Linux counts it; there is no other way to tell what two processes share. */
function memoryOf(pid: number): Memory {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const mib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024
  return { residentMiB: mib('Rss'), privateMiB: mib('Private_Clean') + mib('Private_Dirty') }
}

async function transactions(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    'select xact_commit + xact_rollback as count from pg_stat_database where datname = current_database()',
  )
  return Number(rows[0]?.count)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
