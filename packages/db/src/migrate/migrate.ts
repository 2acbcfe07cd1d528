import { appError } from '@bizosaas/kernel'
import { Client } from 'pg'
import { ensureBooks, listApplied, pendingOf } from './applied-migrations.ts'
import { createLoginsWith, currentDatabase, isForbidden, type LoginUrls, missingRight } from './create-logins.ts'
import { groupRole, type LoginPasswords, loginNames } from './login-roles.ts'
import { type Migration, readMigrations } from './read-migrations.ts'

export interface MigrationOutcome {
  /** Names of the files applied by this call. */
  readonly applied: readonly string[]
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

const lowestServerVersion = 150_000
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
    const applied = await applyPending({ client, folder, log })
    const urls = loginPasswords === null ? null : await createLoginsWith({ client, ownerUrl, passwords: loginPasswords })
    return { applied, urls }
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
  const { rows } = await client.query<{ version: string; can_create: boolean; groups: string[] }>(
    `select current_setting('server_version_num') as version,
       (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as can_create,
       array(select rolname::text from pg_roles where rolname like 'bizosaas\\_%') as groups`,
  )
  const [server] = rows
  if (Number(server?.version) < lowestServerVersion) {
    throw appError('configuration-invalid', { details: { variable: 'DATABASE_URL', reason: 'PostgreSQL 15 or later is needed.' } })
  }
  const hasGroups = loginNames.every((name) => server?.groups.includes(groupRole(name)))
  if (server?.can_create !== true && !hasGroups) throw missingRight({ database: await currentDatabase(client) })
}

type Work = { client: Client; folder: string | undefined; log: (line: string) => void }

async function applyPending({ client, folder, log }: Work): Promise<readonly string[]> {
  await ensureBooks(client)
  const pending = pendingOf({ migrations: await readMigrations(folder), applied: await listApplied(client) })
  for (const migration of pending) {
    await applyOne({ client, migration })
    log(`applied ${migration.name}`)
  }
  return pending.map(({ name }) => name)
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
