import { rmSync } from 'node:fs'
import { startGateway } from '../http/start-gateway.ts'
import type { BenchDatabase } from '../start-bench-database.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { startWorker } from './start-worker.ts'

export interface RunningPlatform {
  readonly pids: { readonly gateway: number; readonly worker: number }
  stop(): Promise<void>
}

/** Gateway and worker, started once before so that this start is a later one; the short form leaves that out. */
export async function startPlatform({ database, isShort }: { database: BenchDatabase; isShort: boolean }): Promise<RunningPlatform> {
  const dataFolder = temporaryFolder()
  if (!isShort) await (await startOnce({ database, dataFolder })).stop()
  const { pids, stop } = await startOnce({ database, dataFolder })
  return {
    pids,
    async stop() {
      await stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function startOnce({ database, dataFolder }: { database: BenchDatabase; dataFolder: string }): Promise<RunningPlatform> {
  const gateway = await startGateway({ database, dataFolder })
  const worker = await startWorker(gateway)
  return {
    pids: { gateway: gateway.pid, worker: worker.pid },
    async stop() {
      await worker.stop()
      await gateway.stop()
    },
  }
}
