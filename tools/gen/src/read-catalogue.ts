import type { Client } from 'pg'

export interface Column {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  /** The text of its default, or of its expression when it is generated always. */
  readonly fallback: string | null
  readonly isComputed: boolean
  /** The words a check constraint allows, when it lists them. */
  readonly words: readonly string[] | null
}

export interface Relation {
  readonly name: string
  readonly kind: 'table' | 'view'
  readonly isForced: boolean
  readonly columns: readonly Column[]
  readonly constraints: readonly string[]
  readonly indexes: readonly string[]
  readonly policies: readonly string[]
  readonly triggers: readonly string[]
  readonly grants: readonly string[]
}

/** Tables and views of the schema `public`, by name. Whatever an extension brought is left out. */
export async function readCatalogue(client: Client): Promise<readonly Relation[]> {
  const { rows } = await client.query<Relation>(catalogueSql)
  const tables = rows.filter(({ kind }) => kind === 'table')
  return rows.map((relation) => {
    const columns = relation.columns.map((column) => withWords({ column, constraints: relation.constraints }))
    return { ...relation, columns: relation.kind === 'view' ? columns.map((column) => asInTables({ column, tables })) : columns }
  })
}

const lists = (expression: string, from: string) => `coalesce((select json_agg(${expression}) from ${from}), '[]')`

// The order inside each list is spelled out, so that the same schema always gives the same files.
const catalogueSql = `
  select c.relname as name,
    case when c.relkind = 'v' then 'view' else 'table' end as kind,
    c.relrowsecurity and c.relforcerowsecurity as "isForced",
    ${lists(
      `json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'isRequired', a.attnotnull,
        'fallback', pg_get_expr(d.adbin, d.adrelid), 'isComputed', a.attgenerated <> '' or a.attidentity = 'a') order by a.attnum`,
      'pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped',
    )} as columns,
    ${lists(
      `format('%I %s', k.conname, pg_get_constraintdef(k.oid)) order by position(k.contype::text in 'pufcx'), k.conname`,
      `pg_constraint k where k.conrelid = c.oid and k.contype <> 'n'`,
    )} as constraints,
    ${lists(
      'pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text',
      'pg_index i where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid)',
    )} as indexes,
    ${lists(
      `format('%I for %s to %s%s%s', p.policyname, lower(p.cmd), array_to_string(p.roles, ', '), ' using ' || p.qual, ' with check ' || p.with_check) order by p.policyname`,
      "pg_policies p where p.schemaname = 'public' and p.tablename = c.relname",
    )} as policies,
    ${lists('pg_get_triggerdef(t.oid) order by t.tgname', 'pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal')} as triggers,
    ${lists(
      `format('%s to %s', g.rights, g.grantee) order by g.grantee`,
      `(select grantee, string_agg(lower(privilege_type), ', ' order by privilege_type) as rights from information_schema.role_table_grants
        where table_schema = 'public' and table_name = c.relname and grantee like 'bizosaas\\_%' group by grantee) g`,
    )} as grants
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
    and not exists (select from pg_depend e where e.objid = c.oid and e.deptype = 'e')
  order by c.relname`

const wordList = /^\S+ CHECK \(\((\w+) = ANY \(ARRAY\[(.+)\]\)\)\)$/

function withWords({ column, constraints }: { column: Column; constraints: readonly string[] }): Column {
  const list = constraints.map((text) => wordList.exec(text)).find((match) => match?.[1] === column.name)?.[2]
  return { ...column, words: list === undefined ? null : [...list.matchAll(/'([^']*)'::text/g)].flatMap(([, word]) => word ?? []) }
}

/** A view's catalogue does not say what is never null. A column that has the same name and type in tables is judged by all of those. */
function asInTables({ column, tables }: { column: Column; tables: readonly Relation[] }): Column {
  const same = tables.flatMap(({ columns }) => columns).filter(({ name, type }) => name === column.name && type === column.type)
  const words = same[0]?.words ?? null
  const isSame = same.every((other) => JSON.stringify(other.words) === JSON.stringify(words))
  return { ...column, isRequired: same.length > 0 && same.every(({ isRequired }) => isRequired), words: isSame ? words : null }
}
