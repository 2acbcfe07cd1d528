import { Client } from 'pg'
import { listApplied, pendingOf } from './applied-migrations.ts'
import { operatorSql } from './login-roles.ts'
import { readMigrations } from './read-migrations.ts'
import { readServerFacts, type ServerFacts } from './server-facts.ts'

export interface ServerInspection extends ServerFacts {
  /** Names of the migrations the next start applies. */
  readonly pending: readonly string[]
  /** What an administrator runs where the owner role may not create roles. */
  readonly operatorSql: string
}

/** Everything a start wants of the server behind the owner's URL; changes nothing. Throws like `migrate` when the books do not agree. */
export async function inspectServer({ ownerUrl, folder }: { ownerUrl: string; folder?: string }): Promise<ServerInspection> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // a broken connection also rejects the query that was running
  await client.connect()
  try {
    const facts = await readServerFacts(client)
    const pending = pendingOf({ migrations: await readMigrations(folder), applied: await listApplied(client) })
    return { ...facts, pending: pending.map(({ name }) => name), operatorSql: operatorSql(facts.database) }
  } finally {
    await client.end()
  }
}
