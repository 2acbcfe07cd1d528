import { findingTitle } from '@bizosaas/kernel/words'
import type { ReactNode } from 'react'
import { isFixedUnknown } from './is-fixed-unknown.ts'
import { dayWords } from './report-days.ts'
import { planSentences } from './report-plan.ts'
import { ReportSection } from './report-section.tsx'
import { ReportTable } from './report-table.tsx'
import { reportTurns } from './report-turns.ts'
import type { LinkedReport, ReportFindingPart } from './report-view.ts'
import { reportWords as words } from './report-words.ts'
import { SeverityMark } from './severity-mark.tsx'

const parts: readonly ReportFindingPart[] = ['new', 'fixed', 'open']

/** What was found: every kind with what is next for it, and the total on top. */
export function ReportFound({ report }: { report: LinkedReport }) {
  const { groups, ...all } = report.found
  const isUnknown = isFixedUnknown(report)
  const numbers = (counts: Readonly<Record<ReportFindingPart, number>>, code?: string) =>
    parts.map((part) => ({ value: part === 'fixed' && isUnknown ? null : counts[part], href: report.links?.findings(part, code) }))
  const total = { key: 'all', title: words.found.all, numbers: numbers(all) }
  const { agency, generatedAt, planned, standing } = report
  const { timeZone } = report.tenant
  const nextCheckAt = planned.find(({ subject }) => subject === 'website')?.nextAt ?? null
  const kinds = groups.map(({ code, severity, plan, meaning, isUrgent, saysItAll: _saysItAll, ...counts }) => ({
    key: code,
    title: <Kind code={code} mark={<SeverityMark severity={severity} />} />,
    note: [...(meaning === null || counts.open === 0 ? [] : [meaning]), ...planSentences({ plan, agency, timeZone, nextCheckAt, isUrgent })].join(
      ' ',
    ),
    numbers: numbers(counts, code),
  }))
  const notes = [
    ...(standing === 'over' && all.open > 0 ? [words.found.asOf(dayWords({ at: generatedAt, timeZone }))] : []),
    ...(reportTurns({ groups, agency }).some(({ side }) => side === 'hand') ? [words.found.others(agency)] : []),
  ]
  return (
    <ReportSection title={words.found.title} text={notes.join(' ')}>
      <ReportTable title={words.found.kind} columns={parts.map((part) => words.found.parts[part])} rows={[total, ...kinds]} />
    </ReportSection>
  )
}

function Kind({ code, mark }: { code: string; mark: ReactNode }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {findingTitle(code) ?? <span className="first-letter:uppercase">{code.replaceAll('-', ' ')}</span>}
      {mark}
    </span>
  )
}
