import { Client } from 'pg'
import { groupRole, type LoginName, loginNames } from './login-roles.ts'
import type { LoginUrls } from './login-urls.ts'

export interface LoginCheck {
  readonly name: LoginName
  /** Why the role cannot be used, or null when it can. */
  readonly problem: string | null
}

/** Tries each login role: it reaches the database, has the rights of its group, and no right that would void row level security. */
export async function checkLogins(urls: LoginUrls): Promise<readonly LoginCheck[]> {
  return Promise.all(loginNames.map(async (name) => ({ name, problem: await problemOf({ name, url: urls[name] }) })))
}

async function problemOf({ name, url }: { name: LoginName; url: string }): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ isMember: boolean | null; isTooStrong: boolean }>(
      `select (select pg_has_role(current_user, oid, 'usage') from pg_roles where rolname = $1) as "isMember",
         (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as "isTooStrong"`,
      [groupRole(name)],
    )
    if (rows[0]?.isTooStrong === true) return 'is a superuser or bypasses row level security'
    return rows[0]?.isMember === true ? null : `is not a member of ${groupRole(name)}`
  } catch (problem) {
    return problem instanceof Error && problem.message !== '' ? problem.message : 'cannot be reached'
  } finally {
    await client.end().catch(() => {})
  }
}
