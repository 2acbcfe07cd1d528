import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { superuser } from './init-data-folder.ts'

const ownerName = 'bizosaas'

/**
 * Makes the owner role and its database, the same kind an operator would give us by DATABASE_URL: it may create roles and
 * databases and is no superuser, so that what works here works there.
 */
export async function ensureOwner({ port, password }: { port: number; password: string }): Promise<string> {
  const url = (user: string, database: string) => `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
  const client = new Client({ connectionString: url(superuser, 'postgres') })
  await client.connect()
  try {
    const { rows } = await client.query<{ has_role: boolean; has_database: boolean }>(
      'select exists (select from pg_roles where rolname = $1) as has_role, exists (select from pg_database where datname = $1) as has_database',
      [ownerName],
    )
    const owner = escapeIdentifier(ownerName)
    if (rows[0]?.has_role !== true) await client.query(`create role ${owner} login createrole createdb password ${escapeLiteral(password)}`)
    if (rows[0]?.has_database !== true) await client.query(`create database ${owner} owner ${owner}`)
  } finally {
    await client.end()
  }
  return url(ownerName, ownerName)
}
