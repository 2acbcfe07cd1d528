import { chmodSync, rmSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from '@bizosaas/config'
import { freePortBlock } from '@bizosaas/db/server'
import type { Bench } from './bench.ts'
import { median } from './median.ts'
import { startScript } from './start-script.ts'
import { systemEnvironment } from './system-environment.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { untilHealthy } from './until-healthy.ts'

const mostColdMs = 5000
const mostWarmMs = 1500

/** The worse of the two, each as a share of its limit. Clock time: a busy machine misses what a quiet one reaches. */
export const start: Bench = {
  about: "From the command to the gateway's first 200: in a new data folder (5 s at most) and later (1.5 s).",
  goal: { most: 1 },
  async measure({ rounds, log }) {
    const all: { coldMs: number; warmMs: number }[] = []
    for (let round = 0; round < rounds; round += 1) {
      const times = await measureBoth()
      log(JSON.stringify(times))
      all.push(times)
    }
    return {
      ratios: all.map(({ coldMs, warmMs }) => Math.max(coldMs / mostColdMs, warmMs / mostWarmMs)),
      floors: [],
      figures: { coldMs: Math.round(median(all.map(({ coldMs }) => coldMs))), warmMs: Math.round(median(all.map(({ warmMs }) => warmMs))) },
    }
  },
}

async function measureBoth(): Promise<{ coldMs: number; warmMs: number }> {
  const dataFolder = temporaryFolder()
  // The database in it runs as another user where we are root.
  chmodSync(dataFolder, 0o755)
  try {
    return { coldMs: await untilFirstAnswer(dataFolder), warmMs: await untilFirstAnswer(dataFolder) }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function untilFirstAnswer(dataFolder: string): Promise<number> {
  const port = await freePortBlock()
  const env = { ...systemEnvironment(), BIZOSAAS_DATA_FOLDER: dataFolder, BIZOSAAS_PORT: String(port) }
  const from = performance.now()
  const launcher = startScript(path.join(repositoryRoot, 'apps/launcher/src/main.ts'), { env, args: ['--empty', '--no-portal'] })
  try {
    await Promise.race([untilHealthy(`http://127.0.0.1:${port}/healthz`), launcher.ended])
    return performance.now() - from
  } finally {
    await launcher.stop()
  }
}
