import { findingTitle } from '@bizosaas/kernel/words'
import type { ReactNode } from 'react'
import { ReportSection } from './report-section.tsx'
import { ReportTable } from './report-table.tsx'
import type { LinkedReport, ReportFindingPart } from './report-view.ts'
import { reportWords as words } from './report-words.ts'
import { SeverityMark } from './severity-mark.tsx'

const parts: readonly ReportFindingPart[] = ['new', 'fixed', 'open']

/** What was found: every kind, with the total on top. */
export function ReportFound({ report }: { report: LinkedReport }) {
  const { groups, ...all } = report.found
  const numbers = (counts: Readonly<Record<ReportFindingPart, number>>, code?: string) =>
    parts.map((part) => ({ value: counts[part], href: report.links?.findings(part, code) }))
  const total = { key: 'all', title: words.found.all, numbers: numbers(all) }
  const kinds = groups.map(({ code, severity, ...counts }) => ({
    key: code,
    title: <Kind code={code} mark={<SeverityMark severity={severity} />} />,
    numbers: numbers(counts, code),
  }))
  return (
    <ReportSection title={words.found.title}>
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
