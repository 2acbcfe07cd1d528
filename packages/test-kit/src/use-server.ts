import { Client } from 'pg'
import type { RunningTestServer } from './start-test-server.ts'

const owner = 'bizosaas_test_owner'
const password = 'test'

/**
 * An existing server for the tests. Given a superuser, it makes the owner role beside it, with the rights an operator gives us and no
 * more; given any other role with CREATEDB and CREATEROLE, that one is owner and puts the scenes together too.
 */
export async function useServer(url: string): Promise<RunningTestServer> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ isSuperuser: boolean; groups: string[]; hasOwner: boolean }>(
      `select (select rolsuper from pg_roles where rolname = current_user) as "isSuperuser",
         array(select rolname::text from pg_roles where rolname in ('bizosaas_tenant', 'bizosaas_agency', 'bizosaas_platform', 'bizosaas_engine')) as groups,
         exists (select from pg_roles where rolname = '${owner}') as "hasOwner"`,
    )
    const [server] = rows
    const stop = async () => {}
    if (server?.isSuperuser !== true) return { ownerUrl: url, adminUrl: url, stop }
    await client.query(`${server.hasOwner ? 'alter' : 'create'} role ${owner} login createrole createdb nosuperuser password '${password}'`)
    // From PostgreSQL 16 on, only who made a role may hand it on.
    for (const group of server.groups) await client.query(`grant ${group} to ${owner} with admin option`)
    return { ownerUrl: Object.assign(new URL(url), { username: owner, password }).href, adminUrl: url, stop }
  } finally {
    await client.end()
  }
}
