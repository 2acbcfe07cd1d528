import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** On phones a row is a card: `title` leads it, `fact` (default) stands with its header, `hidden` is left out. */
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

/** Dense rows from 768 px, cards below. The roles keep it a table for assistive technology although CSS changes its display. */
export function Table<Row>({ label, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div className="overflow-x-auto rounded-surface border border-line bg-surface">
      <table {...roles.table} aria-label={label} className="w-full text-sm max-md:block">
        <thead {...roles.group} className="max-md:sr-only">
          <tr {...roles.row}>
            {columns.map((column) => (
              <th {...roles.header} key={column.key} scope="col" className={clsx(cellClass(column), 'text-xs font-normal text-ink-3')}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group} className="max-md:block">
          {rows.map((row) => (
            <tr
              {...roles.row}
              key={rowKey(row)}
              className="group border-t border-line transition-colors hover:bg-hover max-md:grid max-md:grid-cols-[minmax(0,1fr)] max-md:gap-1 max-md:p-4 max-md:first:border-t-0"
            >
              {columns.map((column) => (
                <td {...roles.cell} key={column.key} className={clsx(cellClass(column), phoneClass(column))}>
                  {column.phone !== 'title' && (
                    <span aria-hidden className="hidden text-ink-3 max-md:inline">
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
    'px-4 py-2.5 align-middle',
    align === 'end' ? 'tabular text-right' : 'text-left',
    grow ? 'w-full md:max-w-0 md:truncate' : 'md:whitespace-nowrap',
  )
}

function phoneClass<Row>({ phone = 'fact' }: Column<Row>): string {
  if (phone === 'hidden') return 'max-md:hidden'
  if (phone === 'title') return 'max-md:block max-md:p-0 max-md:pb-1 max-md:text-md max-md:font-medium'
  return 'max-md:flex max-md:min-h-6 max-md:items-center max-md:justify-between max-md:gap-4 max-md:p-0 max-md:text-right'
}
