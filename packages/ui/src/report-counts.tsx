import { ReportNumber } from './report-number.tsx'
import type { LinkedReport, ReportPart } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

/** How many of each part there were: the first ones always, the others where there are any. */
export function ReportCounts({ report, always, others }: { report: LinkedReport; always: readonly ReportPart[]; others: readonly ReportPart[] }) {
  const shown = [...always, ...others.filter((part) => report.counts[part] > 0)]
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 print:break-inside-avoid">
      {shown.map((part) => (
        <div key={part}>
          <dt className="text-xs text-ink-3">{words.parts[part]}</dt>
          <dd className="mt-0.5 text-lg">
            <ReportNumber value={report.counts[part]} href={report.links?.changes(part)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
