import { setTimeout as pause } from 'node:timers/promises'
import type { Bench, BenchStage } from './bench.ts'
import { seedAgency } from './http/seed-agency.ts'
import { addWaitingProposals } from './idle/add-waiting-proposals.ts'
import { type Rest, restOf } from './idle/rest-of.ts'
import { type RunningPlatform, startPlatform } from './idle/start-platform.ts'

const mostAddedMiB = 20
const mostAddedPerSecond = 1
const mostMiB = 250
/** A minute after its start the worker looks once through every tenant for old runs; that is over by then. */
const untilRestMs = 75_000
const settleMs = 15_000

/** The worst of the three, each as a share of its limit. The platform is one that was started before: a first start also fills its cache. */
export const idle: Bench = {
  about:
    'What 100,000 waiting proposals add to the memory (20 MiB at most) and the transactions (1/s) of an idle platform, and its memory (250 MiB).',
  goal: { most: 1 },
  async measure(stage) {
    const { isShort, log } = stage
    const database = await stage.database()
    await seedAgency({ adminUrl: database.adminUrl, seed: stage.seed, size: { tenants: 100, proposals: 0, runs: 0 } })
    const platform = await startPlatform({ database, isShort })
    try {
      await pause(isShort ? 500 : untilRestMs)
      const before = await lookAt({ stage, platform, adminUrl: database.adminUrl })
      log(`before: ${JSON.stringify(before)}`)
      const count = isShort ? 1000 : 100_000
      await addWaitingProposals({ adminUrl: database.adminUrl, count })
      await pause(isShort ? 500 : settleMs)
      const after = await lookAt({ stage, platform, adminUrl: database.adminUrl })
      log(`with ${count} waiting proposals: ${JSON.stringify(after)}`)
      return { ratios: [worst({ before, after })], floors: [], figures: { before, after } }
    } finally {
      await platform.stop()
    }
  },
}

type Looking = { readonly stage: BenchStage; readonly platform: RunningPlatform; readonly adminUrl: string }

function lookAt({ stage, platform: { pids }, adminUrl }: Looking): Promise<Rest> {
  return restOf({ pids, adminUrl, forMs: stage.rounds * stage.roundMs })
}

function worst({ before, after }: { before: Rest; after: Rest }): number {
  const addedMiB = after.memoryMiB - before.memoryMiB
  const addedPerSecond = after.transactionsPerSecond - before.transactionsPerSecond
  return Math.max(addedMiB / mostAddedMiB, addedPerSecond / mostAddedPerSecond, after.memoryMiB / mostMiB)
}
