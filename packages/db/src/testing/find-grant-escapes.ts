import { groupRole, type LoginName, loginNames, loginRole } from '../migrate/login-roles.ts'
import { type Ask, platformTables, tenantTables } from './tenant-tables.ts'

/** What each role may be allowed on a tenant table. Truncating and referencing pass row level security by, so nobody may. */
const most: Readonly<Record<LoginName, readonly string[]>> = {
  tenant: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  agency: ['SELECT'],
  platform: [],
  engine: [],
}

/** The platform scope alone reaches the tables without tenant content; the engine has its own. */
const reachesPlatformTable = ({ name, table }: { name: LoginName; table: string }): boolean =>
  name === 'platform' ? table.startsWith('public.') : name === 'engine' && table.startsWith('wf_app.')

/** Rights that nobody should have: on rows past row level security, on another scope's tables, on the schemas. Empty where all is well. */
export async function findGrantEscapes(ask: Ask): Promise<readonly string[]> {
  const [{ database = '' } = {}] = await ask('select current_database() as database')
  const rolesOf = (name: LoginName) => [groupRole(name), loginRole({ database: String(database), name })]
  const tables = await tenantTables(ask)
  const complaints = [
    ...(await rightsOf({ ask, roles: ['public'], tables: [...tables, ...platformTables] })),
    ...(await mayCreate(ask, loginNames.flatMap(rolesOf))),
  ]
  for (const name of loginNames) {
    const rights = await rightsOf({ ask, roles: rolesOf(name), tables })
    complaints.push(...rights.filter((right) => !most[name].includes(right.privilege)))
    const barred = platformTables.filter((table) => !reachesPlatformTable({ name, table }))
    complaints.push(...(await rightsOf({ ask, roles: rolesOf(name), tables: barred })))
  }
  return complaints.map(({ role, privilege, on }) => `${on}: ${role} may ${privilege}`)
}

interface Right {
  readonly role: string
  readonly privilege: string
  readonly on: string
}

/** Of a whole table or of any of its columns, held by the role itself or through another one. */
async function rightsOf({ ask, roles, tables }: { ask: Ask; roles: readonly string[]; tables: readonly string[] }): Promise<readonly Right[]> {
  const rows = await ask(
    `select r.role, p.privilege, t.name as "on"
     from unnest($1::text[]) r(role) cross join unnest($2::text[]) t(name)
       cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p(privilege)
     where has_table_privilege(r.role, t.name::regclass, p.privilege)
       or (p.privilege in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') and has_any_column_privilege(r.role, t.name::regclass, p.privilege))
     order by 3, 1, 2`,
    [roles, tables],
  )
  return rows as unknown as readonly Right[]
}

async function mayCreate(ask: Ask, roles: readonly string[]): Promise<readonly Right[]> {
  const rows = await ask(
    `select r.role, 'CREATE' as privilege, n.nspname::text as "on" from unnest($1::text[]) r(role) cross join pg_namespace n
     where n.nspname in ('public', 'app', 'migration', 'wf_app') and has_schema_privilege(r.role, n.oid, 'CREATE')`,
    [roles],
  )
  return rows as unknown as readonly Right[]
}
