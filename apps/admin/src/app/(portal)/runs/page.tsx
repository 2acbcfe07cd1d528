import { EmptyState, type FilterChip, FilterChips, LoadMore, Page, PageHeader, Table } from '@bizosaas/ui'
import { ListChecks } from 'lucide-react'
import type { Metadata } from 'next'
import { addressWith } from '../../../address/address-with.ts'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { runColumns } from '../../../components/runs/run-columns.tsx'
import { workflowTitle } from '../../../components/runs/workflow-title.ts'
import { runStatus } from '../../../components/state-words.ts'
import { listWorkflowRuns, listWorkflows } from '../../../gateway/read.ts'
import { chosenTenant, readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { runWords as words } from '../../../words/runs.ts'

export const metadata: Metadata = { title: words.title }

type LeadTo = (change: Record<string, string | undefined>) => string

export default async function RunsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const tenant = await chosenTenant(params.tenant)
  const { cursor, state, workflow: workflowId } = params
  const [reply, catalogue] = await Promise.all([listWorkflowRuns({ tenantId: tenant?.id, cursor, state, workflowId }), listWorkflows()])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const { items, nextCursor } = reply.data
  const workflows = catalogue.ok ? catalogue.data.items : []
  const leadTo: LeadTo = (change) => addressWith({ path: '/runs', params, change: { cursor: undefined, ...change } })
  const chosen = workflowId ? [{ key: 'workflow', label: workflowTitle(workflowId, workflows), on: true, href: leadTo({ workflow: undefined }) }] : []
  const empty = state || workflowId ? words.noneFits : words.empty
  return (
    <Page>
      <PageHeader title={words.title} meta={words.lead} />
      <div className="my-4">
        <FilterChips label={words.filters} chips={[...stateChips({ state, leadTo }), ...chosen]} />
      </div>
      {items.length === 0 ? (
        <EmptyState icon={<ListChecks aria-hidden />} title={empty.title}>
          {empty.text}
        </EmptyState>
      ) : (
        <>
          <Table label={words.title} columns={runColumns({ workflows, leadTo })} rows={items} rowKey={({ id }) => id} />
          <LoadMore
            shown={items.length}
            noun={['run', 'runs']}
            href={nextCursor && leadTo({ cursor: nextCursor })}
            firstHref={cursor && leadTo({})}
          />
        </>
      )}
    </Page>
  )
}

function stateChips({ state, leadTo }: { state: string | undefined; leadTo: LeadTo }): FilterChip[] {
  return ['running', 'failed', 'stuck', 'done'].map((key) => ({
    key,
    label: runStatus(key).word,
    on: state === key,
    href: leadTo({ state: state === key ? undefined : key }),
  }))
}
