import { buttonClass, EmptyState, Page, PageHeader } from '@bizosaas/ui'
import { Rocket } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { BrokenList } from '../../components/overview/broken-list.tsx'
import { NumberTiles } from '../../components/overview/number-tiles.tsx'
import { ProposalRows } from '../../components/overview/proposal-rows.tsx'
import { RunRows } from '../../components/overview/run-rows.tsx'
import { ProblemPage } from '../../components/problem-state.tsx'
import { getOverview } from '../../gateway/read.ts'
import { overviewWords as words } from '../../words/overview.ts'

export const metadata: Metadata = { title: words.title }

export default async function OverviewPage() {
  const reply = await getOverview()
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const overview = reply.data
  const isNew = overview.waiting.count + overview.recent.items.length + overview.running.length + overview.failingConnections.length === 0
  return (
    <Page>
      <PageHeader
        title={words.title}
        actions={
          overview.waiting.count > 0 && (
            <Link href="/approvals" className={buttonClass({ look: 'main' })}>
              {words.review}
            </Link>
          )
        }
      />
      <NumberTiles overview={overview} />
      {isNew ? (
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
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 xl:grid-cols-[repeat(2,minmax(0,1fr))]">
          <ProposalRows title={words.needs} rows={overview.waiting.items} empty={words.nothingWaits} allHref="/approvals" />
          <div>
            <BrokenList overview={overview} />
            {overview.running.length > 0 && <RunRows title={words.atWork} runs={overview.running} />}
          </div>
          <div className="xl:col-span-2">
            <ProposalRows
              title={words.happened}
              rows={overview.recent.items}
              empty={words.nothingHappened}
              allHref="/approvals?group=done"
              showState
            />
          </div>
        </div>
      )}
    </Page>
  )
}
