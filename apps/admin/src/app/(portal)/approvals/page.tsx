import { EmptyState, RememberObject } from '@bizosaas/ui'
import { MousePointerClick } from 'lucide-react'
import type { Metadata } from 'next'
import { addressWith } from '../../../address/address-with.ts'
import { insightOf } from '../../../components/approvals/insight-of.ts'
import { ProposalCard } from '../../../components/approvals/proposal-card.tsx'
import { Queue } from '../../../components/approvals/queue.tsx'
import { queueChips, queueChoices, queueTabs } from '../../../components/approvals/queue-chips.ts'
import { ProblemPage, ProblemState } from '../../../components/problem-state.tsx'
import { getProposal, listAgents, listApprovals, listInsights } from '../../../gateway/read.ts'
import { chosenTenant, readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { approvalWords as words } from '../../../words/approvals.ts'

export const metadata: Metadata = { title: words.title }

export default async function ApprovalsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const tenant = await chosenTenant(params.tenant)
  const { group, risk, finding: findingCode, agent: agentId, state } = params
  const query = { group, risk, findingCode, agentId, state, tenantId: tenant?.id }
  const [list, catalogue] = await Promise.all([listApprovals(query), listAgents()])
  if (!list.ok) return <ProblemPage problem={list.problem} what={words.what} />
  const agents = catalogue.ok ? catalogue.data.items : []
  const id = params.id ?? list.data.items.at(0)?.id
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)] lg:grid-cols-[360px_minmax(0,1fr)] xl:grid-cols-[408px_minmax(0,1fr)]">
      <div className={params.id ? 'min-h-0 max-lg:hidden' : 'min-h-0'}>
        <Queue
          key={JSON.stringify(query)}
          first={list.data}
          query={query}
          params={params}
          openId={id ?? null}
          filters={{
            chips: queueChips({ params, agents }),
            choices: queueChoices({ params, agents, rows: list.data.items }),
            ...queueTabs(params),
          }}
        />
      </div>
      <div className={params.id ? 'min-h-0 min-w-0' : 'min-h-0 min-w-0 max-lg:hidden'}>
        {id ? <Opened id={id} params={params} isChosen={params.id !== undefined} /> : <NothingOpened />}
      </div>
    </div>
  )
}

async function Opened({ id, params, isChosen }: { id: string; params: Record<string, string | undefined>; isChosen: boolean }) {
  const [reply, insights] = await Promise.all([getProposal(id), listInsights()])
  if (reply.ok) {
    const { version, title, tenant } = reply.data
    const insight = insights.ok ? insightOf({ proposal: reply.data, insights: insights.data.items }) : null
    return (
      <>
        {isChosen && <RememberObject href={`/approvals?group=all&id=${id}`} label={title} hint={tenant.name} />}
        <ProposalCard key={`${id}-${version}`} proposal={reply.data} params={params} insight={insight} />
      </>
    )
  }
  const list = { href: addressWith({ path: '/approvals', params, change: { id: undefined } }), label: words.backToList }
  return (
    <div className="h-full bg-surface p-4 md:p-8">
      <h1 className="sr-only">{words.noneOpen}</h1>
      <ProblemState problem={reply.problem} what={words.whatOne} back={list} />
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
