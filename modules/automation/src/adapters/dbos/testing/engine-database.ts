import { setTimeout as sleep } from 'node:timers/promises'
import { createTestDatabase, type TestDatabase } from '@bizosaas/test-kit'
import { Client } from 'pg'
import { migrateDbos } from '../migrate-dbos.ts'

export { silentLogger } from './silent-logger.ts'

export interface EngineDatabase extends Pick<TestDatabase, 'urls' | 'ownerUrl' | 'adminUrl' | 'drop'> {
  /** Reached with the engine's own role. */
  readonly databaseUrl: string
}

/** A migrated database with the engine's schema in it. */
export async function createEngineDatabase(): Promise<EngineDatabase> {
  const database = await createTestDatabase()
  await migrateDbos({ ownerUrl: database.ownerUrl, applicationRole: 'bizosaas_engine' })
  return {
    databaseUrl: database.urls.engine,
    urls: database.urls,
    ownerUrl: database.ownerUrl,
    adminUrl: database.adminUrl,
    async drop() {
      await untilAlone(database.ownerUrl)
      await database.drop()
    },
  }
}

/** The server ends a closed connection a moment later, and the owner may not throw the engine's role out. */
async function untilAlone(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const others =
    'select count(*)::int as n from pg_stat_activity where datname = current_database() and usename is not null and pid <> pg_backend_pid()'
  for (let look = 0; look < 100; look += 1) {
    const { rows } = await client.query<{ n: number }>(others)
    if (rows[0]?.n === 0) break
    await sleep(20)
  }
  await client.end()
}
