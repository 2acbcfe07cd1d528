import { findingTitle } from '@bizosaas/kernel/words'
import type { ReactNode } from 'react'
import { ReportNumber } from './report-number.tsx'
import { ReportSection } from './report-section.tsx'
import type { LinkedReport, ReportFindingPart } from './report-view.ts'
import { reportWords as words } from './report-words.ts'
import { SeverityMark } from './severity-mark.tsx'

const parts: readonly ReportFindingPart[] = ['new', 'fixed', 'open']

/** What was found: every kind, with the total on top. */
export function ReportFound({ report }: { report: LinkedReport }) {
  const { groups, ...all } = report.found
  return (
    <ReportSection title={words.found.title}>
      <table className="w-full text-sm">
        <thead>
          <tr className="text-xs text-ink-3">
            <th scope="col" className="py-1.5 text-left font-normal">
              {words.found.kind}
            </th>
            {parts.map((part) => (
              <th key={part} scope="col" className="w-24 py-1.5 pl-4 text-right font-normal max-sm:w-16">
                {words.found.parts[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row title={words.found.all} counts={all} href={(part) => report.links?.findings(part)} />
          {groups.map(({ code, severity, ...counts }) => (
            <Row
              key={code}
              title={
                <span className="flex flex-wrap items-center gap-x-2">
                  {findingTitle(code) ?? <span className="first-letter:uppercase">{code.replaceAll('-', ' ')}</span>}
                  <SeverityMark severity={severity} />
                </span>
              }
              counts={counts}
              href={(part) => report.links?.findings(part, code)}
            />
          ))}
        </tbody>
      </table>
    </ReportSection>
  )
}

interface RowProps {
  title: ReactNode
  counts: Record<ReportFindingPart, number>
  href: (part: ReportFindingPart) => string | undefined
}

function Row({ title, counts, href }: RowProps) {
  return (
    <tr className="border-t border-line print:break-inside-avoid">
      <th scope="row" className="py-2 text-left font-normal print:py-0.5">
        {title}
      </th>
      {parts.map((part) => (
        <td key={part} className="py-2 pl-4 text-right print:py-0.5">
          <ReportNumber value={counts[part]} href={href(part)} />
        </td>
      ))}
    </tr>
  )
}
