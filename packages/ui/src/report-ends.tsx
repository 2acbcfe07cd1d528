import { ChangeText, ReportChanges } from './report-changes.tsx'
import { dayWords } from './report-days.ts'
import { ReportNumber } from './report-number.tsx'
import { ReportSection } from './report-section.tsx'
import { ReportSpeakers } from './report-speakers.tsx'
import type { LinkedReport } from './report-view.ts'
import { reportWords as words } from './report-words.ts'
import { turnSentences } from './turn-sentences.ts'

/** What was taken back, by whom, and why. */
export function ReportUndone({ report }: { report: LinkedReport }) {
  return (
    <ReportSection title={words.undone.title} aside={<ReportNumber value={report.counts.undone} href={report.links?.changes('undone')} />} whole>
      <ReportChanges report={report} part="undone" detail={({ actors }) => <ReportSpeakers report={report} speakers={actors} />} />
    </ReportSection>
  )
}

/** What waits and what runs by itself, as of today: a month that is over has no tomorrow of its own. */
export function ReportNext({ report }: { report: LinkedReport }) {
  const { counts, planned, generatedAt } = report
  const { timeZone } = report.tenant
  return (
    <ReportSection title={words.next.title} aside={words.asOf(dayWords({ at: generatedAt, timeZone }))} whole>
      {counts.waiting + counts['under-way'] + planned.length === 0 && <p className="text-sm text-ink-2">{words.next.none}</p>}
      <p className="mb-2 text-sm first:mt-0">{turnSentences(report).join(' ')}</p>
      {planned.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {planned.map(({ subject, nextAt }) => (
            <li key={subject}>{words.next.looks[subject](dayWords({ at: nextAt, timeZone }))}</li>
          ))}
        </ul>
      )}
      <ReportChanges
        report={report}
        part="waiting"
        title={words.parts.waiting}
        detail={({ waitsFor }) => <ChangeText>{words.next.turns[waitsFor ?? 'revised']}</ChangeText>}
      />
      <ReportChanges report={report} part="under-way" title={words.parts['under-way']} />
    </ReportSection>
  )
}
