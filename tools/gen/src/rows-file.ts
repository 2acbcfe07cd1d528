import type { Column, Relation } from './read-catalogue.ts'

/** The row types of the query builder: what a select gives, and what an insert or update takes. */
export function rowsFile(relations: readonly Relation[]): string {
  const index = relations.map(({ name }) => `  ${name}: ${typeName(name)}`).join('\n')
  const types = relations.map(relationType).join('\n\n')
  return `${head}\n/** Every table and view, by name. */\nexport interface Rows {\n${index}\n}\n\n${types}\n`
}

const head = `// Generated from the migrated database by \`npm run gen\`. Do not edit.
import type { ColumnType } from 'kysely'

/** jsonb: read as a parsed value to be checked by a schema, written as JSON text (the driver would turn a list into an SQL array). */
type Json = ColumnType<unknown, string, string>
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>
type JsonWithDefault = ColumnType<unknown, string | undefined, string>
type WithDefault<T> = ColumnType<T, T | undefined, T>
type Computed<T> = ColumnType<T, never, never>
`

function relationType({ name, kind, columns }: Relation): string {
  const lines = columns.map((column) => `  ${column.name}: ${kind === 'view' ? viewColumn(column) : tableColumn(column)}`)
  return `export interface ${typeName(name)} {\n${lines.join('\n')}\n}`
}

function tableColumn(column: Column): string {
  if (isJson(column)) return jsonColumn(column)
  const value = column.isRequired ? valueType(column) : `${valueType(column)} | null`
  if (column.isComputed) return `Computed<${value}>`
  return column.fallback === null ? value : `WithDefault<${value}>`
}

function viewColumn(column: Column): string {
  const value = isJson(column) ? 'unknown' : valueType(column)
  return `Computed<${column.isRequired ? value : `${value} | null`}>`
}

function jsonColumn({ isRequired, fallback }: Column): string {
  if (!isRequired) return 'JsonOrNull'
  return fallback === null ? 'Json' : 'JsonWithDefault'
}

function isJson({ type }: Column): boolean {
  return type === 'jsonb' || type === 'json'
}

const scalars: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  real: 'number',
  'double precision': 'number',
  bytea: 'Buffer',
  'timestamp with time zone': 'Date',
}

function valueType({ type, words }: Column): string {
  if (words !== null && words.length > 0) return words.map((word) => `'${word}'`).join(' | ')
  if (!type.endsWith('[]')) return scalars[type] ?? 'string'
  return `${scalars[type.slice(0, -2)] ?? 'string'}[]`
}

function typeName(table: string): string {
  return `${table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Row`
}
