import type { WorkflowRun } from '@bizosaas/contracts'
import { type Column, EmptyState, LoadMore, Page, PageHeader, RelativeTime, SimulatedBadge, StatusPill, Table } from '@bizosaas/ui'
import { ListChecks } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { addressWith } from '../../../address/address-with.ts'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { durationText } from '../../../components/runs/duration.ts'
import { plainWords, runStatus } from '../../../components/state-words.ts'
import { listWorkflowRuns } from '../../../gateway/read.ts'
import { chosenTenant, readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { runWords as words } from '../../../words/runs.ts'

export const metadata: Metadata = { title: words.title }

export default async function RunsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const tenant = await chosenTenant(params.tenant)
  const reply = await listWorkflowRuns({ tenantId: tenant?.id, cursor: params.cursor })
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const { items, nextCursor } = reply.data
  return (
    <Page>
      <PageHeader title={words.title} meta={words.lead} />
      <div className="mt-5">
        {items.length === 0 ? (
          <EmptyState icon={<ListChecks aria-hidden />} title={words.empty.title}>
            {words.empty.text}
          </EmptyState>
        ) : (
          <>
            <Table label={words.title} columns={columns} rows={items} rowKey={({ id }) => id} />
            <LoadMore shown={items.length} noun="runs" href={nextCursor && addressWith({ path: '/runs', params, change: { cursor: nextCursor } })} />
          </>
        )}
      </div>
    </Page>
  )
}

const columns: Column<WorkflowRun>[] = [
  {
    key: 'workflow',
    header: words.columns.workflow,
    phone: 'title',
    grow: true,
    cell: ({ id, workflow }) => (
      <Link href={`/runs/${encodeURIComponent(id)}`} className="font-medium hover:underline">
        {plainWords(workflow)}
      </Link>
    ),
  },
  {
    key: 'tenant',
    header: words.columns.tenant,
    cell: ({ tenant }) => (
      <span className="inline-flex max-w-64 items-center gap-2">
        <span className="truncate">{tenant.name}</span>
        {tenant.isSimulated && <SimulatedBadge />}
      </span>
    ),
  },
  { key: 'state', header: words.columns.state, cell: ({ state }) => <StatusPill {...runStatus(state)} /> },
  {
    key: 'took',
    header: words.columns.took,
    align: 'end',
    cell: ({ startedAt, finishedAt }) => durationText({ from: startedAt, to: finishedAt }) ?? '–',
  },
  { key: 'began', header: words.columns.began, align: 'end', cell: ({ startedAt }) => <RelativeTime at={startedAt} ending=" ago" /> },
]
