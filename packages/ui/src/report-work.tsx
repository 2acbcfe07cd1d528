import { formOf } from '@bizosaas/kernel/words'
import type { ReactNode } from 'react'
import { InternalNote } from './internal-note.tsx'
import { ChangeText, ReportChanges } from './report-changes.tsx'
import { dayWords } from './report-days.ts'
import { ReportFields } from './report-fields.tsx'
import { ReportNumber } from './report-number.tsx'
import { ReportSection } from './report-section.tsx'
import type { LinkedReport, ReportChangeView, UnmeasurableReason } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

/** What was written, before and after, what a visitor does not see yet, and what could not be written. */
export function ReportChanged({ report }: { report: LinkedReport }) {
  const { counts, made, links } = report
  const aside = counts.changed > 0 && (
    <>
      <ReportNumber value={counts.changed} href={links?.changes('changed')} /> {words.changed.sum({ changed: counts.changed, places: made.places })}
    </>
  )
  return (
    <ReportSection title={words.changed.title} text={counts.changed === 0 ? '' : words.changed.text(fatesOf(report))} aside={aside}>
      <ReportChanges report={report} part="changed" detail={(change) => <ReportFields change={change} />} />
      <ReportChanges report={report} part="not-verified" title={words.parts['not-verified']} detail={({ text }) => <ChangeText>{text}</ChangeText>} />
      <ReportChanges
        report={report}
        part="failed"
        title={words.parts.failed}
        detail={({ text }) => (
          <>
            <ChangeText>{words.changed.refused}</ChangeText>
            {text !== null && <InternalNote>{text}</InternalNote>}
          </>
        )}
      />
    </ReportSection>
  )
}

/** What our check saw of the changes made: all live, or how many each. */
function fatesOf({ counts: { changed }, made: { live, undone } }: LinkedReport): string {
  const { all, ...each } = words.changed.fates
  if (live === changed) return all
  const told = [
    [live, each.live],
    [undone, each.undone],
    [changed - live - undone, each.unseen],
  ] as const
  return told.flatMap(([count, fate]) => (count > 0 ? [`${count} ${formOf(count, fate)}`] : [])).join(', ')
}

const measured = ['lift', 'loss', 'no-effect', 'not-enough-data', 'awaiting'] as const

/** What was measured, a loss as plainly as a lift, what is being measured, and in one sentence why the others cannot be. */
export function ReportEffects({ report }: { report: LinkedReport }) {
  const isMeasured = measured.some((part) => report.counts[part] > 0)
  return (
    <ReportSection title={words.effects.title} {...(isMeasured && { text: words.effects.text })}>
      {measured.map((part) => (
        <ReportChanges
          key={part}
          report={report}
          part={part}
          title={words.parts[part]}
          detail={(change) => <EffectText change={change} timeZone={report.tenant.timeZone} />}
        />
      ))}
      {report.counts.unmeasurable > 0 && <Unmeasured report={report} />}
    </ReportSection>
  )
}

const causes: readonly UnmeasurableReason[] = ['no-search-data', 'not-in-search', 'taken-back']

/** Every change that is not measured, a sentence for each cause: its number leads to those of it. */
function Unmeasured({ report: { unmeasurable, links } }: { report: LinkedReport }) {
  return (
    <ul className="mt-4 grid max-w-[72ch] gap-1 text-sm text-ink-2 first:mt-0 print:break-inside-avoid">
      {causes
        .filter((reason) => unmeasurable[reason] > 0)
        .map((reason) => (
          <li key={reason}>
            <ReportNumber value={unmeasurable[reason]} href={links?.changes('unmeasurable', { reason })} />{' '}
            {formOf(unmeasurable[reason], words.effects.causes[reason])}
          </li>
        ))}
    </ul>
  )
}

/** What a change brought, is expected to bring, or why nobody can tell. */
export function EffectText({ change, timeZone }: { change: ReportChangeView; timeZone: string }): ReactNode {
  const { text, expected, reason } = change
  if (reason !== null) return <ChangeText>{words.effects.reasons[reason]}</ChangeText>
  if (expected !== null) return <ChangeText>{words.effects.expected({ ...expected, day: dayWords({ at: expected.checkAt, timeZone }) })}</ChangeText>
  return text === null ? null : <ChangeText>{text}</ChangeText>
}
