import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, startEmbeddedPostgres, sweepLeftover } from '@bizosaas/db/server'

const prefix = 'bizosaas-test-'
const memoryFolder = '/dev/shm'
const wantedBytes = 1024 ** 3

const withoutDurability = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400', shared_buffers: '128MB' }

export interface RunningTestServer {
  readonly ownerUrl: string
  readonly adminUrl: string
  stop(): Promise<void>
}

/** A throwaway server: in memory where there is room (containers often give 64 MB), and nothing waits for a disk. */
export async function startTestServer(): Promise<RunningTestServer> {
  const parent = roomyFolder()
  await sweep(parent)
  const folder = mkdtempSync(path.join(parent, prefix))
  chmodSync(folder, 0o755)
  const server = await startEmbeddedPostgres({
    dataFolder: path.join(folder, 'data'),
    port: await freePort(),
    password: 'test',
    log: () => {},
    settings: withoutDurability,
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

function roomyFolder(): string {
  if (!existsSync(memoryFolder)) return tmpdir()
  const { bavail, bsize } = statfsSync(memoryFolder)
  return bavail * bsize > wantedBytes ? memoryFolder : tmpdir()
}

/** Clears away what a test run that was killed left behind. */
async function sweep(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const data = path.join(parent, name, 'data')
    if (existsSync(path.join(data, 'bizosaas-starter.json')) && (await sweepLeftover(data)))
      rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}
