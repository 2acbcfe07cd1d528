import { migrateDbos } from '@bizosaas/automation/adapters'
import { type LoginUrls, migrate } from '@bizosaas/db/migrate'
import { startTestServer } from '@bizosaas/test-kit/server'

export interface FaultDatabase {
  readonly urls: LoginUrls
  readonly adminUrl: string
  stop(): Promise<void>
}

/** A throwaway server of its own with one migrated database. */
export async function startDatabase(): Promise<FaultDatabase> {
  const { ownerUrl, adminUrl, stop } = await startTestServer()
  const { urls } = await migrate({ ownerUrl, loginPasswords: { tenant: 'tenant', agency: 'agency', platform: 'platform', engine: 'engine' } })
  if (urls === null) throw new Error('There are no login roles.')
  await migrateDbos({ ownerUrl, applicationRole: 'bizosaas_engine' })
  return { urls, adminUrl: Object.assign(new URL(adminUrl), { pathname: new URL(ownerUrl).pathname }).href, stop }
}
