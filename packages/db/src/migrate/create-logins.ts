import { appError } from '@bizosaas/kernel'
import { Client } from 'pg'
import { type LoginPasswords, loginNames, loginRole, loginStatements, operatorSql } from './login-roles.ts'
import { type LoginUrls, loginUrlsOf } from './login-urls.ts'

interface CreateLoginsCall {
  readonly ownerUrl: string
  readonly passwords: LoginPasswords
}

/**
 * Makes the four login roles of the database behind `ownerUrl`, or gives existing ones these passwords, and returns their URLs.
 * Throws `configuration-invalid` with `details.sql` when the owner may not: then an operator runs that SQL and configures the URLs.
 */
export async function createLogins({ ownerUrl, passwords }: CreateLoginsCall): Promise<LoginUrls> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await createLoginsWith({ client, ownerUrl, passwords })
  } finally {
    await client.end()
  }
}

export async function createLoginsWith({ client, ownerUrl, passwords }: CreateLoginsCall & { client: Client }): Promise<LoginUrls> {
  const database = await currentDatabase(client)
  const existing = await existingRoles({ client, database })
  try {
    await client.query(`begin;\n${loginStatements({ database, passwords, existing }).join(';\n')};\ncommit`)
  } catch (problem) {
    await client.query('rollback')
    throw isForbidden(problem) ? missingRight({ database, cause: problem }) : problem
  }
  return loginUrlsOf({ ownerUrl, passwords })
}

/** The refusal that tells an operator what to run. */
export function missingRight({ database, cause }: { database: string; cause?: unknown }) {
  const reason =
    'The role of DATABASE_URL may not create roles. Let an administrator of the server run the SQL below, then set BIZOSAAS_DATABASE_URL_TENANT, _AGENCY, _PLATFORM and _ENGINE.'
  return appError('configuration-invalid', {
    details: { variable: 'DATABASE_URL', reason, sql: operatorSql(database) },
    ...(cause === undefined ? {} : { cause }),
  })
}

export function isForbidden(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === '42501'
}

export async function currentDatabase(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  return rows[0]?.name ?? ''
}

/** Names of the login roles there are, and `name:member` for those already in their group. */
async function existingRoles({ client, database }: { client: Client; database: string }): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname = any ($1)
     union all
     select m.rolname || ':member' from pg_auth_members g join pg_roles m on m.oid = g.member join pg_roles r on r.oid = g.roleid
     where m.rolname = any ($1) and r.rolname like 'bizosaas\\_%'`,
    [loginNames.map((name) => loginRole({ database, name }))],
  )
  return new Set(rows.map(({ name }) => name))
}
