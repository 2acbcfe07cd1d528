import { findingTitle } from '@bizosaas/kernel/words'
import type { ReactNode } from 'react'
import { ReportNumber } from './report-number.tsx'
import { ReportNothing, ReportSection } from './report-section.tsx'
import type { LinkedReport, ReportFindingPart } from './report-view.ts'
import { reportWords as words } from './report-words.ts'
import { RiskMark } from './risk-mark.tsx'

const mostKinds = 12
const parts: readonly ReportFindingPart[] = ['new', 'fixed', 'persisting']

/** What was found, by kind, with the total on top. */
export function ReportFound({ report }: { report: LinkedReport }) {
  const { groups, ...all } = report.found
  const left = groups.length - mostKinds
  return (
    <ReportSection title={words.found.title}>
      {groups.length === 0 ? (
        <ReportNothing>{words.found.none}</ReportNothing>
      ) : (
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
            {groups.slice(0, mostKinds).map(({ code, severity, ...counts }) => (
              <Row
                key={code}
                title={
                  <span className="flex items-center gap-2">
                    <RiskMark risk={severity} wordHidden />
                    {findingTitle(code) ?? <span className="first-letter:uppercase">{code.replaceAll('-', ' ')}</span>}
                  </span>
                }
                counts={counts}
                href={(part) => report.links?.findings(part, code)}
              />
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && <p className="mt-1 text-sm text-ink-3">{words.found.more(left)}</p>}
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
      <th scope="row" className="py-2 text-left font-normal">
        {title}
      </th>
      {parts.map((part) => (
        <td key={part} className="py-2 pl-4 text-right">
          <ReportNumber value={counts[part]} href={href(part)} />
        </td>
      ))}
    </tr>
  )
}
