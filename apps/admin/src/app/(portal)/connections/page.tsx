import type { Connection } from '@bizosaas/contracts'
import { Badge, buttonClass, type Column, EmptyState, ErrorState, Page, PageHeader, RelativeTime, SimulatedBadge, Table } from '@bizosaas/ui'
import { Check, Plug, Unplug, X } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { ConnectionActions } from '../../../components/connections/connection-actions.tsx'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { listConnections } from '../../../gateway/read.ts'
import { chosenTenant, readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { connectRefusal } from '../../../words/connect-refusals.ts'
import { connectionWords as words } from '../../../words/connections.ts'

export const metadata: Metadata = { title: words.title }

export default async function ConnectionsPage({ searchParams }: { searchParams: SearchParams }) {
  const { tenant: slug, refused } = await readParams(searchParams)
  const tenant = await chosenTenant(slug)
  const reply = await listConnections({ tenantId: tenant?.id })
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const connectHref = slug ? `/connections/new?tenant=${slug}` : '/connections/new'
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={words.lead}
        actions={
          <Link href={connectHref} className={buttonClass({ look: 'main' })}>
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
      <div className="mt-5">
        {reply.data.items.length === 0 ? (
          <EmptyState icon={<Plug aria-hidden />} title={words.empty.title}>
            {words.empty.text}
          </EmptyState>
        ) : (
          <Table label={words.title} columns={columns} rows={reply.data.items} rowKey={({ id }) => id} />
        )}
      </div>
    </Page>
  )
}

const looks = {
  connected: { tone: 'good', icon: <Check aria-hidden /> },
  failing: { tone: 'bad', icon: <X aria-hidden /> },
  disconnected: { tone: 'neutral', icon: <Unplug aria-hidden /> },
} as const

const columns: Column<Connection>[] = [
  {
    key: 'account',
    header: words.columns.account,
    phone: 'title',
    grow: true,
    cell: ({ account, baseUrl, isSimulated, failure }) => (
      <span className="block min-w-0 md:whitespace-normal">
        <span className="flex items-center gap-2">
          <span dir="auto" className="truncate font-medium">
            {account}
          </span>
          {isSimulated && <SimulatedBadge />}
        </span>
        <span className="block truncate text-xs font-normal text-ink-3">{baseUrl}</span>
        {failure && (
          <span className="mt-1 block text-xs font-normal text-ink-2">
            <span className="text-bad">{failure.title}</span>, {words.since} <RelativeTime at={failure.since} ending=" ago" />. {failure.remedy}
          </span>
        )}
      </span>
    ),
  },
  { key: 'tenant', header: words.columns.tenant, cell: ({ tenant }) => <span className="block max-w-56 truncate">{tenant.name}</span> },
  { key: 'state', header: words.columns.state, cell: ({ status }) => <Badge {...looks[status]}>{words.states[status]}</Badge> },
  { key: 'checked', header: words.columns.checked, cell: ({ checkedAt }) => <RelativeTime at={checkedAt} ending=" ago" /> },
  {
    key: 'acts',
    header: words.columns.acts,
    align: 'end',
    cell: ({ id, account, status }) => <ConnectionActions id={id} account={account} isOn={status !== 'disconnected'} />,
  },
]
