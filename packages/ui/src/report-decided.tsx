import { personOf } from './person-of.ts'
import { ChangeText, ReportChanges } from './report-changes.tsx'
import { ReportCounts } from './report-counts.tsx'
import { ReportSection } from './report-section.tsx'
import { ReportTable } from './report-table.tsx'
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
  const rows = report.deciders.map((decider) => ({
    key: `${decider.userId}-${decider.name}-${decider.side}`,
    title: personOf({ report, person: { label: decider.name, side: decider.side } }),
    numbers: verdicts.map((verdict) => ({ value: decider[verdict], href: report.links?.changes(columns[verdict], decider.userId) })),
  }))
  return <ReportTable title={words.decided.who} columns={verdicts.map((verdict) => words.decided.columns[verdict])} rows={rows} />
}
