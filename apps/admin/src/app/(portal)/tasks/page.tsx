import { EmptyState, FilterChips, LoadMore, Page, PageHeader, Table } from '@bizosaas/ui'
import { ClipboardList } from 'lucide-react'
import type { Metadata } from 'next'
import { addressWith } from '../../../address/address-with.ts'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { taskColumns } from '../../../components/tasks/task-columns.tsx'
import { getMe, listTasks } from '../../../gateway/read.ts'
import { chosenTenant, readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { taskWords as words } from '../../../words/tasks.ts'

export const metadata: Metadata = { title: words.title }

const states = ['open', 'done', 'cancelled'] as const

export default async function TasksPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const tenant = await chosenTenant(params.tenant)
  const [me, reply] = await Promise.all([getMe(), listTasks({ tenantId: tenant?.id, cursor: params.cursor, state: params.state ?? 'open' })])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const { items, nextCursor } = reply.data
  const chosen = params.state ?? 'open'
  const leadTo = (change: Record<string, string | undefined>) => addressWith({ path: '/tasks', params, change: { cursor: undefined, ...change } })
  const empty = chosen === 'open' ? words.empty : words.noneFits
  return (
    <Page>
      <PageHeader title={words.title} meta={words.lead} />
      <div className="my-4">
        <FilterChips
          label={words.filters}
          chips={states.map((key) => ({ key, label: words.states[key], on: chosen === key, href: leadTo({ state: key }) }))}
        />
      </div>
      {items.length === 0 ? (
        <EmptyState icon={<ClipboardList aria-hidden />} title={empty.title}>
          {empty.text}
        </EmptyState>
      ) : (
        <>
          <Table
            label={words.title}
            columns={taskColumns({ now: Date.now(), mayClose: me.ok && me.data.permissions.includes('proposal:create') })}
            rows={items}
            rowKey={({ id }) => id}
          />
          <LoadMore
            shown={items.length}
            noun={['task', 'tasks']}
            href={nextCursor && leadTo({ cursor: nextCursor })}
            firstHref={params.cursor && leadTo({})}
          />
        </>
      )}
    </Page>
  )
}
