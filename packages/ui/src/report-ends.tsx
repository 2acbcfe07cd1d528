import { ChangeText, ReportChanges } from './report-changes.tsx'
import { ReportCounts } from './report-counts.tsx'
import { dayWords, momentWords } from './report-days.ts'
import { ReportNothing, ReportSection } from './report-section.tsx'
import type { LinkedReport } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

/** What was taken back, and by whom. */
export function ReportUndone({ report }: { report: LinkedReport }) {
  return (
    <ReportSection title={words.undone.title}>
      {report.counts.undone === 0 ? (
        <ReportNothing>{words.undone.none}</ReportNothing>
      ) : (
        <>
          <ReportCounts report={report} always={['undone']} others={[]} />
          <ReportChanges
            report={report}
            part="undone"
            detail={({ actors }) => <ChangeText>{words.undone.by(actors.map(({ label }) => label).join(', '))}</ChangeText>}
          />
        </>
      )}
    </ReportSection>
  )
}

/** What waits and what runs by itself, as of today: a month that is over has no tomorrow of its own. */
export function ReportNext({ report }: { report: LinkedReport }) {
  const { counts, planned, generatedAt } = report
  const { timeZone } = report.tenant
  return (
    <ReportSection title={words.next.title} aside={words.asOf(dayWords({ at: generatedAt, timeZone }))}>
      {counts.waiting + counts['under-way'] + planned.length === 0 ? (
        <ReportNothing>{words.next.none}</ReportNothing>
      ) : (
        <>
          <ReportCounts report={report} always={['waiting']} others={['under-way']} />
          <ReportChanges report={report} part="waiting" title={words.parts.waiting} />
          <ReportChanges report={report} part="under-way" title={words.parts['under-way']} />
          {planned.length > 0 && (
            <div className="mt-4">
              <h3 className="mb-1 text-sm font-semibold text-ink-2">{words.next.planned}</h3>
              <ul className="grid gap-1 text-sm">
                {planned.map(({ title, nextAt }) => (
                  <li key={`${title}-${nextAt}`} className="flex flex-wrap gap-x-3">
                    <span>{title}</span>
                    <span className="tabular text-ink-3">{momentWords({ at: nextAt, timeZone })}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </ReportSection>
  )
}
