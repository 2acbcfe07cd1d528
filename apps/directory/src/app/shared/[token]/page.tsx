import { auditWords, monthWords } from '@bizosaas/ui'
import type { Metadata } from 'next'
import { ProblemPage } from '../../../components/problem-page.tsx'
import { SharedAudit } from '../../../components/shared-audit.tsx'
import { SharedReport } from '../../../components/shared-report.tsx'
import { getSharedAudit, getSharedPage, getSharedReport } from '../../../gateway/read.ts'
import { publicWords } from '../../../words/public.ts'

type Params = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { audit, report } = await readShared((await params).token)
  const { reportOf, goneTitle } = publicWords.shared
  const ofReport = report.ok ? reportOf({ name: report.data.tenant.name, month: monthWords(report.data.month) }) : null
  return { title: ofReport ?? (audit.ok ? auditWords.auditOf(audit.data.host) : goneTitle), robots: { index: false, follow: false } }
}

export default async function SharedTokenPage({ params }: Params) {
  const { shared, audit, report } = await readShared((await params).token)
  if (!shared.ok) return <ProblemPage problem={shared.problem} />
  if (shared.data.kind === 'report') {
    return report.ok ? <SharedReport report={report.data} shared={shared.data} /> : <ProblemPage problem={report.problem} />
  }
  return audit.ok ? <SharedAudit audit={audit.data} shared={shared.data} /> : <ProblemPage problem={audit.problem} />
}

/** A link is of one kind, and leads nowhere as the other: asking for both at once saves a reader the wait. */
async function readShared(token: string) {
  const [shared, audit, report] = await Promise.all([getSharedPage(token), getSharedAudit(token), getSharedReport(token)])
  return { shared, audit, report }
}
