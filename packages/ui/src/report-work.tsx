import type { ReactNode } from 'react'
import { ChangeText, ReportChanges } from './report-changes.tsx'
import { ReportCounts } from './report-counts.tsx'
import { dayWords } from './report-days.ts'
import { ReportFields } from './report-fields.tsx'
import { ReportNumber } from './report-number.tsx'
import { ReportSection } from './report-section.tsx'
import type { LinkedReport, ReportChangeView } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

/** What was written, before and after, and what could not be. */
export function ReportChanged({ report }: { report: LinkedReport }) {
  const { counts, made, links } = report
  const aside = counts.changed > 0 && (
    <>
      <ReportNumber value={counts.changed} href={links?.changes('changed')} /> {words.changed.sum({ changed: counts.changed, places: made.places })}
    </>
  )
  return (
    <ReportSection title={words.changed.title} aside={aside}>
      <ReportChanges report={report} part="changed" detail={(change) => <ReportFields change={change} most={2} />} />
      <ReportChanges
        report={report}
        part="failed"
        title={words.parts.failed}
        detail={({ text }) => <ChangeText>{text ?? words.changed.noReason}</ChangeText>}
      />
    </ReportSection>
  )
}

/** Whether a visitor sees it. */
export function ReportVerified({ report }: { report: LinkedReport }) {
  return (
    <ReportSection title={words.verified.title} text={words.verified.text} whole>
      <ReportCounts report={report} always={['live', 'not-verified']} others={['undone']} />
      <ReportChanges report={report} part="not-verified" title={words.parts['not-verified']} detail={({ text }) => <ChangeText>{text}</ChangeText>} />
    </ReportSection>
  )
}

const measured = ['lift', 'loss', 'no-effect', 'not-enough-data', 'awaiting', 'unmeasurable'] as const

/** What was measured, a loss as plainly as a lift, what is being measured, and why each of the others cannot be. */
export function ReportEffects({ report }: { report: LinkedReport }) {
  return (
    <ReportSection title={words.effects.title} text={words.effects.text}>
      {measured.map((part) => (
        <ReportChanges
          key={part}
          report={report}
          part={part}
          title={words.parts[part]}
          detail={(change) => <EffectText change={change} timeZone={report.tenant.timeZone} />}
        />
      ))}
    </ReportSection>
  )
}

/** What a change brought, is expected to bring, or why nobody can tell. */
export function EffectText({ change, timeZone }: { change: ReportChangeView; timeZone: string }): ReactNode {
  const { text, expected, reason } = change
  if (reason !== null) return <ChangeText>{words.effects.reasons[reason]}</ChangeText>
  if (expected !== null) return <ChangeText>{words.effects.expected({ ...expected, day: dayWords({ at: expected.checkAt, timeZone }) })}</ChangeText>
  return text === null ? null : <ChangeText>{text}</ChangeText>
}
