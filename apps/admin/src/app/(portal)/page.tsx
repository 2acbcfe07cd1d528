import type { Agent, Briefing, Overview } from '@bizosaas/contracts'
import { buttonClass, EmptyState, Page, PageHeader } from '@bizosaas/ui'
import { Rocket } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { BriefingSection } from '../../components/briefing/briefing-section.tsx'
import { BrokenList } from '../../components/overview/broken-list.tsx'
import { LastVisit } from '../../components/overview/last-visit.tsx'
import { NumberTiles } from '../../components/overview/number-tiles.tsx'
import { ProposalRows } from '../../components/overview/proposal-rows.tsx'
import { RunRows } from '../../components/overview/run-rows.tsx'
import { ProblemPage } from '../../components/problem-state.tsx'
import { AuditBox } from '../../components/site-audits/audit-box.tsx'
import { getMe, getOverview, listAgents, listBriefings, listTenants } from '../../gateway/read.ts'
import { overviewWords as words } from '../../words/overview.ts'

export const metadata: Metadata = { title: words.title }

export default async function OverviewPage() {
  const [reply, catalogue, me, briefings, tenants] = await Promise.all([getOverview(), listAgents(), getMe(), listBriefings(), listTenants()])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const overview = reply.data
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={<LastVisit />}
        actions={
          overview.waiting.count > 0 && (
            <Link href="/approvals" className={buttonClass({ look: 'main', className: 'max-md:hidden' })}>
              {words.review}
            </Link>
          )
        }
      />
      <NumberTiles overview={overview} />
      {isNew(overview) ? (
        <Beginning />
      ) : (
        <Answers
          overview={overview}
          agents={catalogue.ok ? catalogue.data.items : []}
          briefings={briefings.ok ? briefings.data.items : []}
          tenantIds={tenants.ok ? tenants.data.items.filter(({ status }) => status === 'active').map(({ id }) => id) : []}
        />
      )}
      {me.ok && me.data.permissions.includes('agent:run') && <AuditBox />}
    </Page>
  )
}

function isNew({ waiting, recent, running, failingConnections }: Overview): boolean {
  return waiting.count + recent.items.length + running.length + failingConnections.length === 0
}

function Beginning() {
  return (
    <EmptyState
      icon={<Rocket aria-hidden />}
      title={words.start.title}
      action={
        <Link href="/connections/new" className={buttonClass({ look: 'main' })}>
          {words.start.action}
        </Link>
      }
    >
      {words.start.text}
    </EmptyState>
  )
}

interface AnswersProps {
  overview: Overview
  agents: readonly Agent[]
  briefings: readonly Briefing[]
  tenantIds: readonly string[]
}

/** What is broken stands beside what waits: on a phone before it, as there it would be far below. */
function Answers({ overview, agents, briefings, tenantIds }: AnswersProps) {
  const { waiting, recent, running, failingConnections, unknownEffects } = overview
  const isBroken = failingConnections.length + unknownEffects > 0
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 xl:grid-cols-[repeat(2,minmax(0,1fr))]">
      <div className={isBroken ? 'max-xl:order-last' : ''}>
        <ProposalRows title={words.needs} rows={waiting.items} empty={words.nothingWaits} allHref="/approvals" />
      </div>
      <div>
        <BriefingSection briefings={briefings} tenantIds={tenantIds} />
        <BrokenList overview={overview} />
        {running.length > 0 && <RunRows title={words.atWork} runs={running} agents={agents} />}
        <ProposalRows title={words.happened} rows={recent.items} empty={words.nothingHappened} allHref="/approvals?group=done" showState />
      </div>
    </div>
  )
}
