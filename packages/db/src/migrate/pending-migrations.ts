import { Client } from 'pg'
import { listApplied, pendingOf } from './applied-migrations.ts'
import { readMigrations } from './read-migrations.ts'

/** The names of the migrations a database still needs; changes nothing. Throws like `migrate` when the books do not agree. */
export async function pendingMigrations({ ownerUrl, folder }: { ownerUrl: string; folder?: string }): Promise<readonly string[]> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return pendingOf({ migrations: await readMigrations(folder), applied: await listApplied(client) }).map(({ name }) => name)
  } finally {
    await client.end()
  }
}
