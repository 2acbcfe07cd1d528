import type { ChangePart, Report, ReportChange } from '@bizosaas/contracts'
import { Badge, SimulatedBadge } from '@bizosaas/ui'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { reportWords as words } from '../../words/report.ts'
import { changesAddress } from './report-address.ts'
import { dayWords } from './report-days.ts'

export interface ReportChangesProps {
  report: Report
  part: ChangePart
  /** What stands under the title of each. */
  detail?: (change: ReportChange) => ReactNode
  /** Says what these are, where other lists stand beside it. */
  title?: string
}

/** The newest changes of one part; the rest is one click away, and a number on paper. */
export function ReportChanges({ report, part, detail, title }: ReportChangesProps) {
  const changes = report.changes.filter((change) => change.part === part)
  const left = report.counts[part] - changes.length
  if (changes.length === 0) return null
  return (
    <div className="mt-4">
      {title && <h3 className="mb-1 text-sm font-semibold text-ink-2 break-after-avoid">{title}</h3>}
      <ul className="grid">
        {changes.map((change) => (
          <li key={change.id} className="border-t border-line py-2.5 first:border-t-0 print:break-inside-avoid">
            <ChangeLine change={change} timeZone={report.tenant.timeZone}>
              {part !== 'undone' && isUndone({ report, change }) && <Badge tone="undone">{words.undone.later}</Badge>}
            </ChangeLine>
            {detail?.(change)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className="mt-1 text-sm text-ink-2">
          <span className="hidden print:inline">{words.moreOf(left)}</span>
          <Link href={changesAddress(report, { part })} className="underline underline-offset-2 print:hidden">
            {words.seeAll(report.counts[part])}
          </Link>
        </p>
      )}
    </div>
  )
}

function isUndone({ report, change }: { report: Report; change: ReportChange }): boolean {
  return report.changes.some(({ part, id }) => part === 'undone' && id === change.id)
}

/** Title, when, and on how many places. */
export function ChangeLine({ change, timeZone, children }: { change: ReportChange; timeZone: string; children?: ReactNode }) {
  const { id, title, at, objects, isSimulated } = change
  const facts = [dayWords({ at, timeZone }), objects > 1 && words.objects(objects)].filter(Boolean).join(' · ')
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <Link href={`/approvals?group=all&id=${id}`} prefetch={false} dir="auto" className="min-w-0 font-medium wrap-anywhere hover:underline">
        {title}
      </Link>
      <span className="text-sm text-ink-3">{facts}</span>
      {isSimulated && <SimulatedBadge />}
      {children}
    </div>
  )
}

/** A reason or a result in words. */
export function ChangeText({ children }: { children: ReactNode }) {
  return (
    <p dir="auto" className="mt-0.5 max-w-[72ch] text-sm wrap-anywhere text-ink-2">
      {children}
    </p>
  )
}
