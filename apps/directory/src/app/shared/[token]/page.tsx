import type { Metadata } from 'next'
import { ProblemPage } from '../../../components/problem-page.tsx'
import { SharedAudit } from '../../../components/shared-audit.tsx'
import { getSharedAudit, getSharedPage } from '../../../gateway/read.ts'
import { publicWords } from '../../../words/public.ts'

type Params = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const audit = await getSharedAudit((await params).token)
  const title = audit.ok ? publicWords.shared.auditOf(audit.data.host) : publicWords.shared.goneTitle
  return { title, robots: { index: false, follow: false } }
}

export default async function SharedPage({ params }: Params) {
  const { token } = await params
  const [shared, audit] = await Promise.all([getSharedPage(token), getSharedAudit(token)])
  if (!shared.ok) return <ProblemPage problem={shared.problem} />
  if (!audit.ok) return <ProblemPage problem={audit.problem} />
  return <SharedAudit audit={audit.data} shared={shared.data} />
}
