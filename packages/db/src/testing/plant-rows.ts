import { randomUUID } from 'node:crypto'
import type { TenantId } from '@bizosaas/kernel'
import { type Ask, tenantTables } from './tenant-tables.ts'

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
}

/** A row that no service wrote: its column names, quoted, and a literal for each. */
export interface PlantedRow {
  readonly columns: readonly string[]
  readonly values: readonly string[]
}

/** Makes rows of made-up values for every tenant table there is or will be. */
export interface Planter {
  readonly tables: readonly string[]
  row(call: { table: string; tenantId: TenantId }): PlantedRow
  /** Writes `count` rows into each table for this tenant, past row level security. */
  plant(call: { tenantId: TenantId; count: number }): Promise<void>
}

/** Values a column needs because another one is computed from it. */
const needed: Readonly<Record<string, string>> = { 'public.audit_record.body': `'{"event": "planted", "actor": "nobody"}'` }

const literals: Readonly<Record<string, (n: number) => string>> = {
  uuid: () => `'${randomUUID()}'`,
  _uuid: () => `array['${randomUUID()}']::uuid[]`,
  text: (n) => `'planted-${n}'`,
  _text: (n) => `array['planted-${n}']`,
  int2: String,
  int4: String,
  float4: String,
  int8: String,
  numeric: String,
  float8: String,
  bool: () => 'true',
  date: () => 'current_date',
  timestamptz: () => 'now()',
  interval: () => `interval '1 hour'`,
  json: (n) => `'{"planted": ${n}}'`,
  jsonb: (n) => `'{"planted": ${n}}'`,
  bytea: () => String.raw`'\x01'`,
}

/**
 * Takes the checks and keys of the tenant tables away, in a database that is dropped after the test: what is left to refuse a row is row
 * level security and the grants, and those are what is looked at. `ask` is a superuser's.
 */
export async function createPlanter(ask: Ask): Promise<Planter> {
  const tables = await tenantTables(ask)
  await dropConstraints(ask, tables)
  const columns = await readColumns(ask, tables)
  let n = 0
  const row: Planter['row'] = ({ table, tenantId }) => {
    n += 1
    const own = columns.filter((column) => column.table === table)
    return { columns: own.map(({ name }) => `"${name}"`), values: own.map((column) => literalOf({ column, tenantId, n })) }
  }
  return {
    tables,
    row,
    async plant({ tenantId, count }) {
      for (const table of tables) for (let made = 0; made < count; made += 1) await ask(insertOf({ table, row: row({ table, tenantId }) }))
    },
  }
}

export function insertOf({ table, row }: { table: string; row: PlantedRow }): string {
  return `insert into ${table} (${row.columns.join(', ')}) values (${row.values.join(', ')})`
}

function literalOf({ column, tenantId, n }: { column: Column; tenantId: TenantId; n: number }): string {
  if (column.name === 'tenant_id') return `'${tenantId}'`
  const literal = needed[`${column.table}.${column.name}`] ?? literals[column.type]?.(n)
  if (literal === undefined) throw new TypeError(`no value is known for ${column.table}.${column.name} of type ${column.type}: add one here`)
  return literal
}

async function readColumns(ask: Ask, tables: readonly string[]): Promise<readonly Column[]> {
  const rows = await ask(
    `select t.name as "table", a.attname::text as name, ty.typname::text as type
     from unnest($1::text[]) t(name) join pg_attribute a on a.attrelid = t.name::regclass and a.attnum > 0 and not a.attisdropped
       join pg_type ty on ty.oid = a.atttypid
     where a.attgenerated = '' and a.attidentity = '' order by 1, a.attnum`,
    [tables],
  )
  return rows as unknown as readonly Column[]
}

async function dropConstraints(ask: Ask, tables: readonly string[]): Promise<void> {
  const rows = await ask(
    `select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname) as drop from pg_constraint
     where contype in ('c', 'f', 'p', 'u') and conparentid = 0 and conrelid = any ($1::text[]::regclass[])`,
    [tables],
  )
  for (const { drop } of rows) await ask(String(drop))
}
