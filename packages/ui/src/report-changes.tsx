import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from './badge.tsx'
import { deedOf } from './deed-of.ts'
import { dayWords } from './report-days.ts'
import { ReportNumber } from './report-number.tsx'
import type { LinkedReport, ReportChangeView, ReportPart } from './report-view.ts'
import { reportWords as words } from './report-words.ts'
import { SimulatedBadge } from './simulated-badge.tsx'

export interface ReportChangesProps {
  report: LinkedReport
  part: ReportPart
  /** What stands under the title of each. */
  detail?: (change: ReportChangeView) => ReactNode
  /** Says what these are, where other lists stand beside it. */
  title?: string
}

/** Fields that stand on one sheet of paper; a change of more may go on on the next. */
const mostKeptTogether = 3

/** The newest changes of one part; the rest is one click away, and a number on paper. */
export function ReportChanges({ report, part, detail, title }: ReportChangesProps) {
  const changes = report.changes.filter((change) => change.part === part)
  const left = report.counts[part] - changes.length
  if (changes.length === 0) return null
  return (
    <div className="mt-4 first:mt-0 print:mt-3 print:first:mt-0">
      {title && (
        <h3 className="mb-1 flex items-baseline gap-x-2 text-sm font-semibold text-ink-2 break-after-avoid">
          {title}
          <ReportNumber value={report.counts[part]} href={report.links?.changes(part)} />
        </h3>
      )}
      <ul>
        {changes.map((change) => (
          <li
            key={change.id}
            className={clsx(
              'border-t border-line py-2.5 first:border-t-0 print:py-1.5',
              change.fields.length <= mostKeptTogether && 'print:break-inside-avoid',
            )}
          >
            <ChangeLine change={change} timeZone={report.tenant.timeZone} href={report.links?.proposal(change.id)} />
            {detail?.(change)}
          </li>
        ))}
      </ul>
      {left > 0 && <More left={left} all={report.counts[part]} href={report.links?.changes(part)} />}
    </div>
  )
}

function More({ left, all, href }: { left: number; all: number; href: string | undefined }) {
  return (
    <p className="mt-1 text-sm text-ink-2">
      <span className={href === undefined ? '' : 'hidden print:inline'}>{words.moreOf(left)}</span>
      {href !== undefined && (
        <Link href={href} className="underline underline-offset-2 print:hidden">
          {words.seeAll(all)}
        </Link>
      )}
    </p>
  )
}

/** Parts of what was carried out: told as deeds. The others are still orders. */
const done: ReadonlySet<ReportPart> = new Set<ReportPart>([
  'changed',
  'verified',
  'live',
  'not-verified',
  'lift',
  'loss',
  'no-effect',
  'not-enough-data',
  'awaiting',
  'unmeasurable',
  'undone',
])

interface ChangeLineProps {
  change: ReportChangeView
  timeZone: string
  href: string | undefined
}

/** Title, when, on how many places, and whether it was taken back. */
export function ChangeLine({ change, timeZone, href }: ChangeLineProps) {
  const { at, objects, isSimulated } = change
  const title = done.has(change.part) ? deedOf(change.title) : change.title
  const facts = [dayWords({ at, timeZone }), objects > 1 && words.objects(objects)].filter(Boolean).join(' · ')
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      {href === undefined ? (
        <span dir="auto" className="min-w-0 font-medium wrap-anywhere">
          {title}
        </span>
      ) : (
        <Link href={href} prefetch={false} dir="auto" className="min-w-0 font-medium wrap-anywhere hover:underline">
          {title}
        </Link>
      )}
      <span className="text-sm text-ink-3">{facts}</span>
      {isSimulated && <SimulatedBadge />}
      {change.isTakenBack && change.part !== 'undone' && <Badge tone="undone">{words.undone.later}</Badge>}
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
