import { ChangeText, ReportChanges } from './report-changes.tsx'
import { dayWords } from './report-days.ts'
import { ReportNumber } from './report-number.tsx'
import { ReportSection } from './report-section.tsx'
import { ReportSpeakers } from './report-speakers.tsx'
import { reportTurns } from './report-turns.ts'
import type { LinkedReport } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

/** What was taken back, by whom, and why. */
export function ReportUndone({ report }: { report: LinkedReport }) {
  return (
    <ReportSection title={words.undone.title} aside={<ReportNumber value={report.counts.undone} href={report.links?.changes('undone')} />} whole>
      <ReportChanges report={report} part="undone" detail={({ actors }) => <ReportSpeakers report={report} speakers={actors} />} />
    </ReportSection>
  )
}

/** For whom the open issues wait, the reader named with the others or told that there is nothing. */
function Turns({ report }: { report: LinkedReport }) {
  const { found, agency, changes } = report
  const turns = reportTurns({ groups: found.groups, agency })
  const isReaders = changes.some(({ part, waitsFor }) => part === 'waiting' && waitsFor === 'client') || turns.some(({ side }) => side === 'reader')
  const isOthers = turns.some(({ side }) => side === 'hand')
  const urgent = turns.filter(({ side, kinds }) => side === 'hand' && kinds.some(({ group }) => group.isUrgent))
  const others = sum(found.groups.map(({ open }) => open)) - sum(turns.map(({ count }) => count))
  const sentences = [
    ...urgent.map(({ who }) => words.next.first(who)),
    ...(turns.length === 0 ? [] : [words.next.issues(turns.map(({ who, count }) => `${who}: ${count}`).join(', '))]),
    ...(isReaders ? [] : [isOthers ? words.next.nothing : words.next.nothingAtAll]),
    ...(turns.length === 0 || others === 0 ? [] : [words.next.others(others)]),
  ]
  return <p className="mb-2 text-sm first:mt-0">{sentences.join(' ')}</p>
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}

/** What waits and what runs by itself, as of today: a month that is over has no tomorrow of its own. */
export function ReportNext({ report }: { report: LinkedReport }) {
  const { counts, planned, generatedAt } = report
  const { timeZone } = report.tenant
  return (
    <ReportSection title={words.next.title} aside={words.asOf(dayWords({ at: generatedAt, timeZone }))} whole>
      {counts.waiting + counts['under-way'] + planned.length === 0 && <p className="text-sm text-ink-2">{words.next.none}</p>}
      <Turns report={report} />
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
