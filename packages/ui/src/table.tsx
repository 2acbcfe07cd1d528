import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** Where room is short a row is a card: `title` leads it, `fact` (default) stands with its header, `hidden` is left out. */
  phone?: 'title' | 'fact' | 'hidden'
  /** Takes what room is left and cuts long text. */
  grow?: boolean
}

export interface TableProps<Row> {
  /** What the table lists, for those who do not see it. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** Dense rows where there is room for it (768 px), cards elsewhere. The roles keep it a table for assistive technology although CSS changes its display. */
export function Table<Row>({ label, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div className="@container overflow-x-auto rounded-surface border border-line bg-surface">
      <table {...roles.table} aria-label={label} className="w-full text-sm @max-3xl:block">
        <thead {...roles.group} className="@max-3xl:sr-only">
          <tr {...roles.row}>
            {columns.map((column) => (
              <th key={column.key} {...roles.header} scope="col" className={clsx(cellClass(column), 'text-xs font-normal text-ink-3')}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group} className="@max-3xl:block">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...roles.row}
              className="group border-t border-line transition-colors hover:bg-hover @max-3xl:grid @max-3xl:grid-cols-[minmax(0,1fr)] @max-3xl:gap-x-10 @max-3xl:gap-y-1 @xl:@max-3xl:grid-cols-[repeat(2,minmax(0,1fr))] @max-3xl:p-4 @max-3xl:first:border-t-0"
            >
              {columns.map((column) => (
                <td key={column.key} {...roles.cell} className={clsx(cellClass(column), phoneClass(column))}>
                  {column.phone !== 'title' && (
                    <span aria-hidden className="hidden text-ink-3 @max-3xl:inline">
                      {column.header}
                    </span>
                  )}
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Spelled out because `display: grid` takes a table's own roles away. */
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const

function cellClass<Row>({ align, grow }: Column<Row>): string {
  return clsx(
    'px-4 py-2.5 align-middle group-has-[[open]]:align-top',
    align === 'end' ? 'tabular text-right' : 'text-left',
    grow ? 'w-full @3xl:max-w-0 @3xl:truncate' : '@3xl:whitespace-nowrap',
  )
}

function phoneClass<Row>({ phone = 'fact' }: Column<Row>): string {
  if (phone === 'hidden') return '@max-3xl:hidden'
  if (phone === 'title') return '@max-3xl:col-span-full @max-3xl:block @max-3xl:p-0 @max-3xl:pb-1 @max-3xl:text-md @max-3xl:font-medium'
  return '@max-3xl:flex @max-3xl:min-h-6 @max-3xl:items-center @max-3xl:justify-between @max-3xl:gap-4 @max-3xl:p-0 @max-3xl:text-right'
}
