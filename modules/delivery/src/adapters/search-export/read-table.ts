import { CsvError, parse } from 'csv-parse/sync'
import type { ExportFault } from '../../domain/search/search-export.ts'
import type { CsvFile } from './unpack.ts'

export type ColumnName = 'date' | 'page' | 'query' | 'clicks' | 'impressions' | 'position'

const spellings: ReadonlyMap<string, ColumnName> = new Map([
  ...spelt('date', ['date', 'datum', 'day', 'tag']),
  ...spelt('page', ['page', 'seite', 'url', 'top pages', 'top-seiten', 'häufigste seiten', 'die häufigsten seiten']),
  ...spelt('query', ['query', 'suchanfrage', 'top queries', 'top-suchanfragen', 'häufigste suchanfragen', 'die häufigsten suchanfragen']),
  ...spelt('clicks', ['clicks', 'klicks']),
  ...spelt('impressions', ['impressions', 'impressionen']),
  ...spelt('position', ['position', 'average position', 'durchschnittliche position']),
])

export interface ExportRow {
  /** Counted from 1, the header included. */
  readonly line: number
  /** Empty where the table has no such column. */
  get(column: ColumnName): string
}

export interface ExportTable {
  readonly file: string
  readonly columns: ReadonlySet<ColumnName>
  readonly rows: readonly ExportRow[]
}

/** A CSV file with its columns under one name, whatever the language. Commas, semicolons and tabs are all in use. */
export function readTable({ name, text }: CsvFile): ExportTable | ExportFault {
  try {
    const [head = [], ...rows] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (record: string[], { lines }) => [String(lines), ...record],
    })
    const places = new Map<ColumnName, number>()
    for (const [at, title] of head.entries()) {
      const column = spellings.get(title.trim().toLowerCase())
      if (column !== undefined && at > 0) places.set(column, at)
    }
    const get = (row: readonly string[], column: ColumnName) => row[places.get(column) ?? -1] ?? ''
    return { file: name, columns: new Set(places.keys()), rows: rows.map((row) => ({ line: Number(row[0]), get: (column) => get(row, column) })) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { file: name, line: lineOf(error), problem: 'This line is no row of a table.' }
  }
}

function spelt(column: ColumnName, names: readonly string[]): [string, ColumnName][] {
  return names.map((name) => [name, column])
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1)
  const [most = ','] = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)
  return most
}

function lineOf(error: CsvError): number | null {
  const lines: unknown = Reflect.get(error, 'lines')
  return typeof lines === 'number' ? lines : null
}
