import type { ChangePart, Report } from '@bizosaas/contracts'
import { reportWords as words } from '../../words/report.ts'
import { changesAddress } from './report-address.ts'
import { ReportNumber } from './report-number.tsx'

/** How many of each part there were: the first ones always, the others where there are any. */
export function ReportCounts({ report, always, others }: { report: Report; always: readonly ChangePart[]; others: readonly ChangePart[] }) {
  const shown = [...always, ...others.filter((part) => report.counts[part] > 0)]
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 print:break-inside-avoid">
      {shown.map((part) => (
        <div key={part}>
          <dt className="text-xs text-ink-3">{words.parts[part]}</dt>
          <dd className="mt-0.5 text-lg">
            <ReportNumber value={report.counts[part]} href={changesAddress(report, { part })} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
