import { type Ask, platformTables, tenantTables } from './tenant-tables.ts'

/**
 * Keys that reach over the border between tenants. PostgreSQL checks keys past row level security: a unique key without the tenant tells
 * one tenant what another has, and a foreign key without it lets one point at another's row. Empty where all is well.
 */
export async function findKeyEscapes(ask: Ask): Promise<readonly string[]> {
  const tables = await tenantTables(ask)
  return [...(await looseTenants(ask, tables)), ...(await looseUniqueKeys(ask, tables)), ...(await looseForeignKeys(ask, tables))]
}

async function looseTenants(ask: Ask, tables: readonly string[]): Promise<readonly string[]> {
  const rows = await ask(
    `select t.name from unnest($1::text[]) t(name) join pg_attribute a on a.attrelid = t.name::regclass and a.attname = 'tenant_id'
     where not a.attnotnull or a.atttypid <> 'uuid'::regtype`,
    [tables],
  )
  return rows.map(({ name }) => `${name}: tenant_id is not "uuid not null"`)
}

async function looseUniqueKeys(ask: Ask, tables: readonly string[]): Promise<readonly string[]> {
  const rows = await ask(
    `select t.name, i.indexrelid::regclass::text as key
     from unnest($1::text[]) t(name) join pg_index i on i.indrelid = t.name::regclass and (i.indisunique or i.indisexclusion)
     where not exists (
       select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'tenant_id' and a.attnum = any ((i.indkey::int2[])[0:i.indnkeyatts - 1]))`,
    [tables],
  )
  return rows.map(({ name, key }) => `${name}: the unique key ${key} does not include the tenant`)
}

async function looseForeignKeys(ask: Ask, tables: readonly string[]): Promise<readonly string[]> {
  const rows = await ask(
    `select c.conname::text as key, ns.nspname || '.' || s.relname as source, nt.nspname || '.' || t.relname as target,
       exists (
         select from unnest(c.conkey, c.confkey) pair(mine, theirs)
           join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.mine and a.attname = 'tenant_id'
           join pg_attribute b on b.attrelid = c.confrelid and b.attnum = pair.theirs and b.attname in ('tenant_id', 'id')
           where b.attname = 'tenant_id' or t.relname = 'tenant') as "pairsTenants"
     from pg_constraint c join pg_class s on s.oid = c.conrelid join pg_namespace ns on ns.oid = s.relnamespace
       join pg_class t on t.oid = c.confrelid join pg_namespace nt on nt.oid = t.relnamespace
     where c.contype = 'f' and c.conparentid = 0 and (c.conrelid = any ($1::text[]::regclass[]) or c.confrelid = any ($1::text[]::regclass[])) order by 2, 1`,
    [tables],
  )
  return rows.flatMap((row) => {
    const { key, source, target, pairsTenants } = row as unknown as ForeignKey
    if (platformTables.includes(source)) return [`${source}: the foreign key ${key} points at rows of a tenant`]
    if (pairsTenants || target === 'public.app_user') return []
    const isStray = platformTables.includes(target) && target !== 'public.tenant'
    return [`${source}: the foreign key ${key} ${isStray ? `points at ${target}` : 'does not include the tenant'}`]
  })
}

interface ForeignKey {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly pairsTenants: boolean
}
