import { escapeIdentifier, escapeLiteral } from 'pg'

/** One login role per process pool and database; each is a member of the server-wide group role that holds the rights. */
export const loginNames = ['tenant', 'agency', 'platform', 'engine'] as const
export type LoginName = (typeof loginNames)[number]
export type LoginPasswords = Readonly<Record<LoginName, string>>

/** What keeps a stuck request from holding rows for ever. The engine waits for work inside its own statements, so it has more time. */
const timeouts: Readonly<Record<LoginName, { statement: string; idle: string }>> = {
  tenant: { statement: '30s', idle: '60s' },
  agency: { statement: '15s', idle: '30s' },
  platform: { statement: '30s', idle: '60s' },
  engine: { statement: '120s', idle: '120s' },
}

export function groupRole(name: LoginName): string {
  return `bizosaas_${name}`
}

/** `<database>_<name>`, cut to PostgreSQL's 63 bytes; a database called `bizosaas` gets `bizosaas_login_<name>`, as the groups have the plain names. */
export function loginRole({ database, name }: { database: string; name: LoginName }): string {
  const suffix = database === 'bizosaas' ? `_login_${name}` : `_${name}`
  return `${database.slice(0, 63 - suffix.length)}${suffix}`
}

/** The statements that make or renew the login roles of a database; also what an operator runs where the owner may not. */
export function loginStatements({
  database,
  passwords,
  existing,
}: {
  database: string
  passwords: LoginPasswords
  existing: ReadonlySet<string>
}): string[] {
  const here = escapeIdentifier(database)
  return [
    ...loginNames.flatMap((name) => roleStatements({ name, role: loginRole({ database, name }), password: passwords[name], existing })),
    // Group roles span the server: without this, a login of one database could use its rights in another.
    `revoke connect, temporary on database ${here} from public`,
    ...loginNames.map((name) => `grant connect on database ${here} to ${escapeIdentifier(loginRole({ database, name }))}`),
    // The engine keeps its own schema, which it makes itself.
    `grant create on database ${here} to ${escapeIdentifier(loginRole({ database, name: 'engine' }))}`,
  ]
}

type RoleCall = { name: LoginName; role: string; password: string; existing: ReadonlySet<string> }

function roleStatements({ name, role, password, existing }: RoleCall): string[] {
  const login = escapeIdentifier(role)
  const make = existing.has(role)
    ? `alter role ${login} with login password`
    : `create role ${login} login nosuperuser nobypassrls nocreaterole nocreatedb password`
  return [
    `${make} ${escapeLiteral(password)}`,
    ...(existing.has(`${role}:member`) ? [] : [`grant ${escapeIdentifier(groupRole(name))} to ${login}`]),
    `alter role ${login} set statement_timeout = '${timeouts[name].statement}'`,
    `alter role ${login} set idle_in_transaction_session_timeout = '${timeouts[name].idle}'`,
  ]
}

/** For an operator with more rights than the owner: the group roles, the login roles and their grants, with passwords left out. */
export function operatorSql(database: string): string {
  const placeholder = 'choose-a-password'
  const passwords = { tenant: placeholder, agency: placeholder, platform: placeholder, engine: placeholder }
  // Another database of the server may have made the groups already.
  const groups = loginNames.map(
    (name) => `do $$ begin create role ${groupRole(name)} nologin nosuperuser nobypassrls; exception when duplicate_object then null; end $$`,
  )
  return [...groups, ...loginStatements({ database, passwords, existing: new Set() })].map((statement) => `${statement};`).join('\n')
}
