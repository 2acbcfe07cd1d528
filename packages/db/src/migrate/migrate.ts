import { appError } from '@bizosaas/kernel'
import { Client } from 'pg'
import { ensureBooks, lateMigrations, listApplied, pendingOf } from './applied-migrations.ts'
import { createLoginsWith, currentDatabase, isForbidden, missingRight } from './create-logins.ts'
import type { LoginPasswords } from './login-roles.ts'
import type { LoginUrls } from './login-urls.ts'
import { type Migration, readMigrations } from './read-migrations.ts'
import { readServerFacts } from './server-facts.ts'

export interface MigrationOutcome {
  /** Names of the files applied by this call. */
  readonly applied: readonly string[]
  /** A sentence for each of them that a fresh database runs at another place in the order. */
  readonly late: readonly string[]
  /** The URLs of the login roles, or null where the configuration gives them. */
  readonly urls: LoginUrls | null
}

interface MigrateCall {
  readonly ownerUrl: string
  /** null where the configuration gives the URLs of roles somebody else made. */
  readonly loginPasswords: LoginPasswords | null
  readonly folder?: string
  readonly log?: (line: string) => void
}

/** Any number will do as long as it stays: it is what two migrators of one database queue on. */
const migrationLock = 7_400_001

/**
 * Applies the missing migrations, each in its own transaction, and makes the login roles. Safe to run from several processes at once.
 * Throws `configuration-invalid` (changed file, newer database, missing right) and `database-unavailable`.
 */
export async function migrate({ ownerUrl, loginPasswords, folder, log = () => {} }: MigrateCall): Promise<MigrationOutcome> {
  const client = await connect(ownerUrl)
  try {
    await assertServer(client)
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const { applied, late } = await applyPending({ client, folder, log })
    const urls = loginPasswords === null ? null : await createLoginsWith({ client, ownerUrl, passwords: loginPasswords })
    return { applied, late, urls }
  } finally {
    await client.end()
  }
}

async function connect(ownerUrl: string): Promise<Client> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => {}) // a broken connection also rejects the query that was running
  try {
    await client.connect()
    return client
  } catch (cause) {
    throw appError('database-unavailable', { cause, details: { reason: cause instanceof Error ? cause.message : 'no connection' } })
  }
}

async function assertServer(client: Client): Promise<void> {
  const { isRecentEnough, mayCreateRoles, hasGroupRoles, database } = await readServerFacts(client)
  if (!isRecentEnough) {
    throw appError('configuration-invalid', { details: { variable: 'DATABASE_URL', reason: 'PostgreSQL 15 or later is needed.' } })
  }
  if (!mayCreateRoles && !hasGroupRoles) throw missingRight({ database })
}

type Work = { client: Client; folder: string | undefined; log: (line: string) => void }

async function applyPending({ client, folder, log }: Work): Promise<Pick<MigrationOutcome, 'applied' | 'late'>> {
  await ensureBooks(client)
  const applied = await listApplied(client)
  const pending = pendingOf({ migrations: await readMigrations(folder), applied })
  const late = lateMigrations({ pending, applied })
  for (const migration of pending) {
    await applyOne({ client, migration })
    log(`applied ${migration.name}`)
  }
  return { applied: pending.map(({ name }) => name), late }
}

async function applyOne({ client, migration }: { client: Client; migration: Migration }): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migration.applied (name, sha256) values ($1, $2)', [migration.name, migration.sha256])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    if (isForbidden(cause)) throw missingRight({ database: await currentDatabase(client), cause })
    const reason = `${migration.name}: ${cause instanceof Error ? cause.message : String(cause)}`
    throw appError('internal-error', { cause, details: { reason } })
  }
}
