import { buttonClass, EmptyState, ErrorState, type FilterChip, FilterChips, LoadMore, Page, PageHeader, Table } from '@bizosaas/ui'
import { Plug } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { addressWith } from '../../../address/address-with.ts'
import { connectionColumns } from '../../../components/connections/connection-columns.tsx'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { WatchedHosts } from '../../../components/watched-hosts/watched-hosts.tsx'
import { listConnections } from '../../../gateway/read.ts'
import { chosenTenant, readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { connectRefusal } from '../../../words/connect-refusals.ts'
import { connectionWords as words } from '../../../words/connections.ts'

export const metadata: Metadata = { title: words.title }

export default async function ConnectionsPage({ searchParams }: { searchParams: SearchParams }) {
  const { refused, ...params } = await readParams(searchParams)
  const tenant = await chosenTenant(params.tenant)
  const reply = await listConnections({ tenantId: tenant?.id, cursor: params.cursor })
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const leadTo = (change: Record<string, string | undefined>) =>
    addressWith({ path: '/connections', params, change: { cursor: undefined, ...change } })
  const shown = reply.data.items.filter(({ status }) => !params.state || status === params.state)
  const empty = reply.data.items.length === 0 ? words.empty : words.noneFits
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={words.lead}
        actions={
          <Link href={params.tenant ? `/connections/new?tenant=${params.tenant}` : '/connections/new'} className={buttonClass({ look: 'main' })}>
            <Plug aria-hidden />
            {words.connect}
          </Link>
        }
      />
      {refused && (
        <div className="mt-5">
          <ErrorState title={words.refused} {...connectRefusal(refused)} />
        </div>
      )}
      {reply.data.items.length > 0 && (
        <div className="my-4">
          <FilterChips
            label={words.filters}
            chips={stateChips({ state: params.state, count: (state) => reply.data.items.filter(({ status }) => status === state).length, leadTo })}
          />
        </div>
      )}
      {shown.length === 0 ? (
        <EmptyState icon={<Plug aria-hidden />} title={empty.title}>
          {empty.text}
        </EmptyState>
      ) : (
        <Table label={words.title} columns={connectionColumns} rows={shown} rowKey={({ id }) => id} />
      )}
      {(reply.data.nextCursor || params.cursor) && (
        <LoadMore
          shown={shown.length}
          noun={['connection', 'connections']}
          href={reply.data.nextCursor && leadTo({ cursor: reply.data.nextCursor })}
          firstHref={params.cursor && leadTo({})}
        />
      )}
      <WatchedHosts slug={params.tenant} />
    </Page>
  )
}

interface StateChips {
  state: string | undefined
  count: (state: string) => number
  leadTo: (change: Record<string, string | undefined>) => string
}

function stateChips({ state, count, leadTo }: StateChips): FilterChip[] {
  return (['connected', 'failing', 'disconnected'] as const).map((key) => ({
    key,
    label: words.states[key],
    count: count(key),
    on: state === key,
    href: leadTo({ state: state === key ? undefined : key }),
  }))
}
