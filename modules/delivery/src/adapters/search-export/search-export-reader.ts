import { createHash } from 'node:crypto'
import { addUp } from '../../domain/search/add-up.ts'
import { pageKey } from '../../domain/search/page-key.ts'
import { readCell } from '../../domain/search/read-cell.ts'
import type { ExportFault, SearchDay, SearchExport, SearchFigures, SearchTotal } from '../../domain/search/search-export.ts'
import type { SearchExportReader } from '../../ports/search-export-reader.ts'
import { type ExportRow, type ExportTable, readTable } from './read-table.ts'
import { type CsvFile, unpack } from './unpack.ts'

/**
 * Reads what Google Search Console hands out: the ZIP of its performance report ("Export", with Chart, Pages and Queries), one of those
 * files alone, or a table with a row a day and page as its API and its reports give it.
 */
export function createSearchExportReader(): SearchExportReader {
  return {
    read({ name, bytes }) {
      const files = unpack({ name, bytes })
      if (files === null) return { kind: 'unreadable', file: name, line: null, problem: 'This ZIP file is damaged or too large.' }
      const found = readAll(files)
      if ('problem' in found) return { kind: 'unreadable', ...found }
      if (found.days.length === 0) return { kind: 'unreadable', file: name, line: null, problem: noDays }
      return {
        kind: 'read',
        digest: createHash('sha256').update(bytes).digest('hex'),
        found: { ...found, days: daysOf(found), queries: queriesOf(found) },
      }
    },
  }
}

const noDays = 'There are no days in it. Export the performance report as a whole, or a table with the columns date, page, clicks and impressions.'

interface Found {
  days: SearchDay[]
  pages: SearchTotal[]
  queries: SearchTotal[]
}

function readAll(files: readonly CsvFile[]): Found | ExportFault {
  const found: Found = { days: [], pages: [], queries: [] }
  for (const file of files) {
    const table = readTable(file)
    const fault = 'problem' in table ? table : take({ table, found })
    if (fault !== null) return fault
  }
  return found
}

/** Tables of countries, devices and filters have none of the three columns and are passed over. */
function take({ table, found }: { table: ExportTable; found: Found }): ExportFault | null {
  const { columns } = table
  if (!(columns.has('date') || columns.has('page') || columns.has('query'))) return null
  const missing = (['clicks', 'impressions'] as const).find((column) => !columns.has(column))
  if (missing !== undefined) return { file: table.file, line: 1, problem: `The column "${missing}" is missing.` }
  for (const row of table.rows) {
    const problem = takeRow({ table, row, found })
    if (problem !== null) return { file: table.file, line: row.line, problem }
  }
  return null
}

function takeRow({ table: { columns }, row, found }: { table: ExportTable; row: ExportRow; found: Found }): string | null {
  const figures = figuresOf({ row, hasPosition: columns.has('position') })
  if (typeof figures === 'string') return figures
  if (!columns.has('date')) {
    const [list, name] = columns.has('page') ? [found.pages, row.get('page')] : [found.queries, row.get('query')]
    list.push({ name: name.trim(), ...figures })
    return null
  }
  const day = readCell.day(row.get('date'))
  if (day === null) return `"${row.get('date').slice(0, 40)}" is no day: write it as 2026-03-31.`
  found.days.push({ page: pageKey(row.get('page').trim()), day, ...figures })
  if (columns.has('query')) found.queries.push({ name: row.get('query').trim(), ...figures })
  return null
}

function figuresOf({ row, hasPosition }: { row: ExportRow; hasPosition: boolean }): SearchFigures | string {
  const clicks = readCell.count(row.get('clicks'))
  const impressions = readCell.count(row.get('impressions'))
  const position = hasPosition ? readCell.position(row.get('position')) : null
  if (clicks === null) return `"${row.get('clicks').slice(0, 40)}" is no number of clicks.`
  if (impressions === null) return `"${row.get('impressions').slice(0, 40)}" is no number of impressions.`
  if (position === undefined) return `"${row.get('position').slice(0, 40)}" is no position.`
  if (clicks > impressions) return `There are more clicks (${clicks}) than impressions (${impressions}).`
  return { clicks, impressions, position }
}

/** One row a page and day: rows of several queries are added up. Days of a report about a single page are that page's. */
function daysOf({ days, pages }: SearchExport): readonly SearchDay[] {
  const [only] = pages
  const isOfOnePage = pages.length === 1 && only !== undefined && days.every(({ page }) => page === '')
  const placed = isOfOnePage ? days.map((day) => ({ ...day, page: pageKey(only.name) })) : days
  return [...Map.groupBy(placed, ({ page, day }) => `${day} ${page}`).values()].flatMap((same) => {
    const [first] = same
    return first === undefined ? [] : [{ page: first.page, day: first.day, ...addUp(same) }]
  })
}

/** Each query once, over all days and pages. */
function queriesOf({ queries }: SearchExport): SearchExport['queries'] {
  return [...Map.groupBy(queries, ({ name }) => name)].map(([name, same]) => ({ name, ...addUp(same) }))
}
