import { EmptyState } from '@bizosaas/ui'
import { MousePointerClick } from 'lucide-react'
import type { Metadata } from 'next'
import { ProposalCard } from '../../../components/approvals/proposal-card.tsx'
import { Queue } from '../../../components/approvals/queue.tsx'
import { queueChips, queueTabs } from '../../../components/approvals/queue-chips.ts'
import { ProblemPage, ProblemState } from '../../../components/problem-state.tsx'
import { getProposal, listApprovals } from '../../../gateway/read.ts'
import { chosenTenant, readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { approvalWords as words } from '../../../words/approvals.ts'

export const metadata: Metadata = { title: words.title }

export default async function ApprovalsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const tenant = await chosenTenant(params.tenant)
  const filter = { group: params.group, risk: params.risk, tenantId: tenant?.id }
  const list = await listApprovals(filter)
  if (!list.ok) return <ProblemPage problem={list.problem} what={words.what} />
  const id = params.id ?? list.data.items.at(0)?.id
  return (
    <div className="grid h-full lg:grid-cols-[360px_minmax(0,1fr)] xl:grid-cols-[408px_minmax(0,1fr)]">
      <div className={params.id ? 'min-h-0 max-lg:hidden' : 'min-h-0'}>
        <Queue
          key={JSON.stringify(filter)}
          first={list.data}
          filter={filter}
          params={params}
          openId={id ?? null}
          chips={queueChips(params)}
          {...queueTabs(params)}
        />
      </div>
      <div className={params.id ? 'min-h-0 min-w-0' : 'min-h-0 min-w-0 max-lg:hidden'}>
        {id ? <Opened id={id} params={params} /> : <NothingOpened />}
      </div>
    </div>
  )
}

async function Opened({ id, params }: { id: string; params: Record<string, string | undefined> }) {
  const reply = await getProposal(id)
  if (reply.ok) return <ProposalCard key={`${id}-${reply.data.version}`} proposal={reply.data} params={params} />
  return (
    <div className="h-full bg-surface p-4 md:p-8">
      <ProblemState problem={reply.problem} what={words.whatOne} />
    </div>
  )
}

function NothingOpened() {
  return (
    <div className="grid h-full place-items-center bg-surface">
      <EmptyState icon={<MousePointerClick aria-hidden />} title={words.choose.title}>
        {words.choose.text}
      </EmptyState>
    </div>
  )
}
