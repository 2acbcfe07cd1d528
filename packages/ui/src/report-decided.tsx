import { personOf } from './person-of.ts'
import { ChangeText, ReportChanges } from './report-changes.tsx'
import { ReportCounts } from './report-counts.tsx'
import { ReportNumber } from './report-number.tsx'
import { ReportSection } from './report-section.tsx'
import type { LinkedReport, ReportChangeView } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

const columns = { approved: 'approved', rejected: 'rejected', changesRequested: 'changes-requested' } as const
const verdicts = ['approved', 'rejected', 'changesRequested'] as const

/** What was proposed, what people made of it, and why something was not wanted. */
export function ReportDecided({ report }: { report: LinkedReport }) {
  const why = ({ text, actors }: ReportChangeView) => (
    <ChangeText>{[actors.map((person) => personOf({ report, person })).join(', '), text].filter(Boolean).join(': ')}</ChangeText>
  )
  return (
    <ReportSection title={words.decided.title} whole>
      <ReportCounts report={report} always={['proposed', 'approved', 'rejected']} others={['changes-requested', 'allowed', 'expired']} />
      {report.deciders.length === 0 ? <p className="mt-3 text-sm text-ink-2">{words.decided.nobody}</p> : <Deciders report={report} />}
      <ReportChanges report={report} part="rejected" title={words.decided.rejected} detail={why} />
      <ReportChanges report={report} part="changes-requested" title={words.decided.sentBack} detail={why} />
    </ReportSection>
  )
}

function Deciders({ report }: { report: LinkedReport }) {
  return (
    <table className="mt-4 w-full text-sm">
      <thead>
        <tr className="text-xs text-ink-3">
          <th scope="col" className="py-1.5 text-left font-normal">
            {words.decided.who}
          </th>
          {verdicts.map((verdict) => (
            <th key={verdict} scope="col" className="w-24 py-1.5 pl-4 text-right font-normal max-sm:w-16">
              {words.decided.columns[verdict]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.deciders.map((decider) => (
          <tr key={`${decider.userId}-${decider.name}-${decider.side}`} className="border-t border-line">
            <th scope="row" className="py-2 text-left font-normal">
              {personOf({ report, person: { label: decider.name, side: decider.side } })}
            </th>
            {verdicts.map((verdict) => (
              <td key={verdict} className="py-2 pl-4 text-right">
                <ReportNumber value={decider[verdict]} href={report.links?.changes(columns[verdict], decider.userId)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
