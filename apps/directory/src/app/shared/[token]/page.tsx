import { monthWords } from '@bizosaas/ui'
import type { Metadata } from 'next'
import { ProblemPage } from '../../../components/problem-page.tsx'
import { SharedAudit } from '../../../components/shared-audit.tsx'
import { SharedReport } from '../../../components/shared-report.tsx'
import { getSharedAudit, getSharedPage, getSharedReport } from '../../../gateway/read.ts'
import { publicWords } from '../../../words/public.ts'

type Params = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: await titleOf((await params).token), robots: { index: false, follow: false } }
}

async function titleOf(token: string): Promise<string> {
  const shared = await getSharedPage(token)
  if (shared.ok && shared.data.kind === 'report') {
    const report = await getSharedReport(token)
    if (report.ok) return publicWords.shared.reportOf({ name: report.data.tenant.name, month: monthWords(report.data.month) })
  }
  if (shared.ok && shared.data.kind === 'audit') {
    const audit = await getSharedAudit(token)
    if (audit.ok) return publicWords.shared.auditOf(audit.data.host)
  }
  return publicWords.shared.goneTitle
}

export default async function SharedTokenPage({ params }: Params) {
  const { token } = await params
  const shared = await getSharedPage(token)
  if (!shared.ok) return <ProblemPage problem={shared.problem} />
  if (shared.data.kind === 'report') {
    const report = await getSharedReport(token)
    return report.ok ? <SharedReport report={report.data} shared={shared.data} /> : <ProblemPage problem={report.problem} />
  }
  const audit = await getSharedAudit(token)
  return audit.ok ? <SharedAudit audit={audit.data} shared={shared.data} /> : <ProblemPage problem={audit.problem} />
}
