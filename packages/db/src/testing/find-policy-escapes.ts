import { type Ask, tenantTables } from './tenant-tables.ts'

interface PolicyRow {
  readonly table: string
  readonly policy: string
  readonly roles: readonly string[]
  readonly command: string
  readonly qual: string | null
  readonly check: string | null
}

const predicates = {
  bizosaas_tenant: '(tenant_id = ( SELECT app.tenant_id() AS tenant_id))',
  bizosaas_agency: '(tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants))',
} as const

type Guarded = keyof typeof predicates
const commandsOf = { bizosaas_tenant: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], bizosaas_agency: ['SELECT'] } as const

/** Tables whose row level security is not on, not forced, or lets a row through that is not the tenant's. Empty where all is well. */
export async function findPolicyEscapes(ask: Ask): Promise<readonly string[]> {
  const tables = await tenantTables(ask)
  const policies = await readPolicies(ask, tables)
  const bound = await ask(
    `select t.name, c.relrowsecurity and c.relforcerowsecurity as forced from unnest($1::text[]) t(name) join pg_class c on c.oid = t.name::regclass`,
    [tables],
  )
  return [
    ...bound.filter(({ forced }) => forced !== true).map(({ name }) => `${name}: row level security is not forced`),
    ...tables.flatMap((table) => ofTable({ table, policies: policies.filter((policy) => policy.table === table) })),
  ]
}

async function readPolicies(ask: Ask, tables: readonly string[]): Promise<readonly PolicyRow[]> {
  const rows = await ask(
    `select schemaname || '.' || tablename as "table", policyname::text as policy, roles::text[] as roles, cmd as command, qual, with_check as "check"
     from pg_policies where permissive = 'PERMISSIVE' and schemaname || '.' || tablename = any ($1) order by 1, 2`,
    [tables],
  )
  return rows as unknown as readonly PolicyRow[]
}

/** Permissive policies add up, so one that says too little undoes all others: each that applies has to name the tenant. */
function ofTable({ table, policies }: { table: string; policies: readonly PolicyRow[] }): readonly string[] {
  const strangers = policies.filter(({ roles }) => roles.some((role) => !(role in predicates)))
  return [
    ...strangers.map(({ policy, roles }) => `${table}: policy ${policy} lets in ${roles.join(', ')}`),
    ...(Object.keys(predicates) as Guarded[]).flatMap((role) =>
      ofRole({ table, role, policies: policies.filter(({ roles }) => roles.includes(role)) }),
    ),
  ]
}

function ofRole({ table, role, policies }: { table: string; role: Guarded; policies: readonly PolicyRow[] }): readonly string[] {
  const wanted: readonly string[] = commandsOf[role]
  const unwanted = policies.filter(({ command }) => (command === 'ALL' ? wanted.length < 4 : !wanted.includes(command)))
  return [
    ...unwanted.map(({ policy, command }) => `${table}: policy ${policy} lets ${role} ${command}`),
    ...wanted.flatMap((command) => {
      const applying = policies.filter((policy) => policy.command === command || policy.command === 'ALL')
      if (applying.length === 0) return [`${table}: no policy lets ${role} ${command}`]
      return applying
        .filter((policy) => !names({ policy, command, predicate: predicates[role] }))
        .map(({ policy }) => `${table}: policy ${policy} lets ${role} ${command} rows of any tenant`)
    }),
  ]
}

/** What is read is judged by `using`, what is written by `with check`, which is `using` again where it is left out. */
function names({ policy, command, predicate }: { policy: PolicyRow; command: string; predicate: string }): boolean {
  const seen = command === 'INSERT' || policy.qual === predicate
  const written = command === 'SELECT' || command === 'DELETE' || (policy.check ?? policy.qual) === predicate
  return seen && written
}
