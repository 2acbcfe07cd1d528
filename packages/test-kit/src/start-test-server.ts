import { rmSync } from 'node:fs'
import path from 'node:path'
import { freePort, startEmbeddedPostgres } from '@bizosaas/db/server'
import { testSettings } from './test-settings.ts'
import { throwawayFolder } from './throwaway-folder.ts'

export interface RunningTestServer {
  readonly ownerUrl: string
  readonly adminUrl: string
  stop(): Promise<void>
}

/** A throwaway server of the embedded PostgreSQL; nothing waits for a disk. */
export async function startTestServer(): Promise<RunningTestServer> {
  const folder = await throwawayFolder()
  const server = await startEmbeddedPostgres({
    dataFolder: path.join(folder, 'data'),
    port: await freePort(),
    password: 'test',
    log: () => {},
    settings: testSettings,
    isThrowaway: true,
  })
  return {
    ownerUrl: server.ownerUrl,
    adminUrl: Object.assign(new URL(server.ownerUrl), { username: 'postgres' }).href,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
