import type { ReactNode } from 'react'

export interface AuditCount {
  readonly key: string
  readonly icon?: ReactNode
  readonly name: string
  readonly count: string
}

/** Names with what was counted, in two columns where there is room. */
export function AuditCounts({ rows }: { rows: readonly AuditCount[] }) {
  return (
    <ul className="grid gap-x-8 text-sm sm:grid-cols-2 print:grid-cols-2 print:text-2xs">
      {rows.map(({ key, icon, name, count }) => (
        <li key={key} className="min-w-0 break-inside-avoid border-b border-line py-1.5 print:py-1">
          <span className="flex items-center gap-2">
            {icon}
            <span className="min-w-0 flex-1">{name}</span>
            <span className="tabular shrink-0 text-ink-2">{count}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
