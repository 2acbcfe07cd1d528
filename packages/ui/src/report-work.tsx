import { ChangeText, ReportChanges } from './report-changes.tsx'
import { ReportCounts } from './report-counts.tsx'
import { dayWords } from './report-days.ts'
import { ReportFields } from './report-fields.tsx'
import { ReportNothing, ReportSection } from './report-section.tsx'
import type { LinkedReport } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

/** What was written, before and after, and what could not be. */
export function ReportChanged({ report }: { report: LinkedReport }) {
  const { changed, failed } = report.counts
  return (
    <ReportSection title={words.changed.title}>
      {changed + failed === 0 ? (
        <ReportNothing>{words.changed.none}</ReportNothing>
      ) : (
        <>
          <ReportCounts report={report} always={['changed']} others={['failed']} />
          <ReportChanges report={report} part="changed" detail={(change) => <ReportFields change={change} most={2} />} />
          <ReportChanges
            report={report}
            part="failed"
            title={words.changed.failed}
            detail={({ text }) => <ChangeText>{text ?? words.changed.noReason}</ChangeText>}
          />
        </>
      )}
    </ReportSection>
  )
}

/** Whether a visitor sees it. */
export function ReportVerified({ report }: { report: LinkedReport }) {
  const { counts } = report
  return (
    <ReportSection title={words.verified.title} text={words.verified.text}>
      {counts.verified + counts['not-verified'] === 0 ? (
        <ReportNothing>{words.verified.none}</ReportNothing>
      ) : (
        <>
          <ReportCounts report={report} always={['verified', 'not-verified']} others={[]} />
          <ReportChanges
            report={report}
            part="not-verified"
            title={words.parts['not-verified']}
            detail={({ text }) => <ChangeText>{text}</ChangeText>}
          />
        </>
      )}
    </ReportSection>
  )
}

const measured = ['lift', 'loss', 'no-effect', 'not-enough-data'] as const

/** What was measured, a loss as plainly as a lift, and what cannot be. */
export function ReportEffects({ report }: { report: LinkedReport }) {
  const { counts, tenant } = report
  const open = counts.awaiting + counts.unmeasurable
  return (
    <ReportSection title={words.effects.title} text={words.effects.text}>
      {measured.reduce((sum, part) => sum + counts[part], open) === 0 ? (
        <ReportNothing>{words.effects.none}</ReportNothing>
      ) : (
        <>
          <ReportCounts report={report} always={['lift', 'loss', 'no-effect']} others={['not-enough-data', 'awaiting', 'unmeasurable']} />
          {measured.map((part) => (
            <ReportChanges key={part} report={report} part={part} title={words.parts[part]} detail={({ text }) => <ChangeText>{text}</ChangeText>} />
          ))}
          <ReportChanges
            report={report}
            part="awaiting"
            title={words.parts.awaiting}
            detail={({ expected }) =>
              expected && (
                <ChangeText>{words.effects.expected({ ...expected, day: dayWords({ at: expected.checkAt, timeZone: tenant.timeZone }) })}</ChangeText>
              )
            }
          />
          {counts.unmeasurable > 0 && (
            <p className="mt-3 text-sm text-ink-2">
              {words.parts.unmeasurable}: {words.effects.unmeasurable}
            </p>
          )}
        </>
      )}
    </ReportSection>
  )
}
