import type { ReactNode } from 'react'
import { ReportNumber } from './report-number.tsx'

export interface ReportTableRow {
  readonly key: string
  readonly title: ReactNode
  /** In the whole width below it. */
  readonly note?: ReactNode
  /** One for each column; null where nobody can tell yet. */
  readonly numbers: readonly { readonly value: number | null; readonly href: string | undefined }[]
}

interface ReportTableProps {
  /** Over the titles of the rows. */
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly ReportTableRow[]
}

/** Numbers of a report by what they are of; each leads to the list behind it. */
export function ReportTable({ title, columns, rows }: ReportTableProps) {
  return (
    <table className="mt-3 w-full text-sm">
      <thead>
        <tr className="text-xs text-ink-3">
          <th scope="col" className="py-1.5 text-left font-normal">
            {title}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="w-24 py-1.5 pl-4 text-right font-normal max-sm:w-16 print:w-20">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ key, title: row, note, numbers }) => (
        <tbody key={key} className="border-t border-line print:break-inside-avoid [&>tr:last-child>*]:pb-2 print:[&>tr:last-child>*]:pb-0.5">
          <tr className="align-top">
            <th scope="row" className="pt-2 text-left font-normal print:pt-0.5">
              {row}
            </th>
            {numbers.map(({ value, href }, at) => (
              <td key={columns[at]} className="pt-2 pl-4 text-right print:pt-0.5">
                <ReportNumber value={value} href={href} />
              </td>
            ))}
          </tr>
          {note && (
            <tr>
              <td colSpan={columns.length + 1} className="text-xs text-ink-2">
                {note}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  )
}
