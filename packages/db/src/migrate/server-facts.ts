import type { Client } from 'pg'
import { groupRole, loginNames } from './login-roles.ts'

export interface ServerFacts {
  /** As PostgreSQL says it, e.g. `15.20 (Debian 15.20-0+deb12u1)`. */
  readonly version: string
  readonly isRecentEnough: boolean
  readonly database: string
  /** Whether the connected role may make the roles the platform works with. */
  readonly mayCreateRoles: boolean
  readonly hasGroupRoles: boolean
}

const lowestVersion = 150_000

export async function readServerFacts(client: Client): Promise<ServerFacts> {
  const { rows } = await client.query<{ number: number; version: string; database: string; mayCreate: boolean; groups: string[] }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version, current_database() as database,
       (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as "mayCreate",
       array(select rolname::text from pg_roles where rolname like 'bizosaas\\_%') as groups`,
  )
  const [server] = rows
  return {
    version: server?.version ?? '',
    isRecentEnough: (server?.number ?? 0) >= lowestVersion,
    database: server?.database ?? '',
    mayCreateRoles: server?.mayCreate === true,
    hasGroupRoles: loginNames.every((name) => server?.groups.includes(groupRole(name))),
  }
}
