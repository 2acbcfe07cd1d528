import { personOf } from './person-of.ts'
import { ChangeText, ReportChanges } from './report-changes.tsx'
import { ReportCounts } from './report-counts.tsx'
import { ReportSection } from './report-section.tsx'
import { ReportSpeakers } from './report-speakers.tsx'
import { ReportTable } from './report-table.tsx'
import type { LinkedReport, ReportChangeView, ReportDecider } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

const columns = { approved: 'approved', rejected: 'rejected', changesRequested: 'changes-requested' } as const
/** What waits is as of now, so it is told with the numbers of the running month only. */
const others = ['changes-requested', 'allowed', 'expired'] as const
const verdicts = ['approved', 'rejected', 'changesRequested'] as const

/** What was proposed, what people made of it, and why something was not wanted. */
export function ReportDecided({ report }: { report: LinkedReport }) {
  const why = ({ actors }: ReportChangeView) => <ReportSpeakers report={report} speakers={actors} />
  const whyNot = (change: ReportChangeView) => (
    <>
      {why(change)}
      {change.actors.every(({ side }) => side === 'agency') && <ChangeText>{words.decided.against(report.agency)}</ChangeText>}
    </>
  )
  return (
    <ReportSection title={words.decided.title} whole>
      <ReportCounts
        report={report}
        always={['proposed', 'approved', 'rejected']}
        others={report.standing === 'running' ? [...others, 'waiting'] : others}
      />
      {!addsUp(report.counts) && <p className="mt-2 text-xs text-ink-2">{words.decided.otherMonths}</p>}
      <Deciders report={report} />
      <ReportChanges report={report} part="rejected" title={words.decided.rejected} detail={whyNot} />
      <ReportChanges report={report} part="changes-requested" title={words.decided.sentBack} detail={why} />
    </ReportSection>
  )
}

/** Whether every proposal of the month is told once by what became of it: one that was sent back waits again. */
function addsUp({ proposed, approved, allowed, rejected, expired, waiting }: LinkedReport['counts']): boolean {
  return proposed === approved + allowed + rejected + expired + waiting
}

/** What one person decided alone is what the numbers above say, so it is no table. */
function Deciders({ report }: { report: LinkedReport }) {
  const [first, ...further] = report.deciders
  const nameOf = ({ name, side }: ReportDecider) => personOf({ report, person: { label: name, side } })
  if (first === undefined || further.length === 0)
    return <p className="mt-3 text-sm text-ink-2">{first === undefined ? words.decided.nobody : words.decided.alone(nameOf(first))}</p>
  const rows = report.deciders.map((decider) => ({
    key: `${decider.userId}-${decider.name}-${decider.side}`,
    title: nameOf(decider),
    numbers: verdicts.map((verdict) => ({
      value: decider[verdict],
      href: report.links?.changes(columns[verdict], decider.userId === undefined ? {} : { by: decider.userId }),
    })),
  }))
  return <ReportTable title={words.decided.who} columns={verdicts.map((verdict) => words.decided.columns[verdict])} rows={rows} />
}
