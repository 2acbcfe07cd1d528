import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrateDbos } from '@bizosaas/automation/adapters'
import { type LoginUrls, migrate } from '@bizosaas/db/migrate'
import { freePort, startEmbeddedPostgres } from '@bizosaas/db/server'

export interface BenchDatabase {
  readonly urls: LoginUrls
  readonly ownerUrl: string
  /** This database as a superuser: for seeding and for looking from outside. */
  readonly adminUrl: string
  stop(): Promise<void>
}

/** As facts/performance.md section 1 measured; fsync and synchronous_commit stay on, or commits would cost nothing. */
const settings = { shared_buffers: '512MB', max_wal_size: '4GB', max_connections: '200' }

const passwords = { tenant: 'tenant', agency: 'agency', platform: 'platform', engine: 'engine' }

/** A server of its own on a disk, with the product's schema and the engine's. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bizosaas-bench-'))
  chmodSync(folder, 0o755)
  const server = await startEmbeddedPostgres({
    dataFolder: path.join(folder, 'data'),
    port: await freePort(),
    password: 'bench',
    log: () => {},
    settings,
    isThrowaway: true,
  })
  const { ownerUrl } = server
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const { urls } = await migrate({ ownerUrl, loginPasswords: passwords })
    if (urls === null) throw new Error('There are no login roles.')
    await migrateDbos({ ownerUrl, applicationRole: 'bizosaas_engine' })
    return { urls, ownerUrl, adminUrl: Object.assign(new URL(ownerUrl), { username: 'postgres' }).href, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
