import type { AuditRecord } from '@bizosaas/contracts'
import { type Column, EmptyState, LoadMore, Page, PageHeader, RelativeTime, Table } from '@bizosaas/ui'
import { ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { addressWith } from '../../../address/address-with.ts'
import { ChainCheck } from '../../../components/audit/chain-check.tsx'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { plainWords } from '../../../components/state-words.ts'
import { listAudit } from '../../../gateway/read.ts'
import { chosenTenant, readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { auditWords as words } from '../../../words/audit.ts'

export const metadata: Metadata = { title: words.title }

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const tenant = await chosenTenant(params.tenant)
  const reply = await listAudit({ tenantId: tenant?.id, cursor: params.cursor })
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const { items, nextCursor } = reply.data
  return (
    <Page>
      <PageHeader title={words.title} meta={<span className="max-w-[72ch]">{words.lead}</span>} />
      <ChainCheck tenant={tenant && { id: tenant.id, name: tenant.name }} />
      <div className="mt-5">
        {items.length === 0 ? (
          <EmptyState icon={<ScrollText aria-hidden />} title={words.empty.title}>
            {words.empty.text}
          </EmptyState>
        ) : (
          <>
            <Table label={words.title} columns={columns} rows={items} rowKey={({ id }) => id} />
            <LoadMore
              shown={items.length}
              noun="records"
              href={nextCursor && addressWith({ path: '/audit', params, change: { cursor: nextCursor } })}
            />
          </>
        )}
      </div>
    </Page>
  )
}

const columns: Column<AuditRecord>[] = [
  { key: 'seq', header: words.columns.seq, align: 'end', phone: 'hidden', cell: ({ seq }) => <span className="text-ink-3">{seq}</span> },
  {
    key: 'event',
    header: words.columns.event,
    phone: 'title',
    grow: true,
    cell: ({ event, detail }) => (
      <details className="min-w-0">
        <summary className="font-medium">{plainWords(event)}</summary>
        <pre className="mt-2 max-w-full overflow-x-auto rounded-control bg-sunken p-3 font-mono text-xs font-normal">
          {JSON.stringify(detail, null, 2)}
        </pre>
      </details>
    ),
  },
  { key: 'tenant', header: words.columns.tenant, cell: ({ tenant }) => <span className="block max-w-48 truncate">{tenant?.name ?? 'Agency'}</span> },
  { key: 'actor', header: words.columns.actor, cell: ({ actorLabel }) => <span className="block max-w-48 truncate">{actorLabel}</span> },
  {
    key: 'subject',
    header: words.columns.subject,
    cell: ({ subject }) => (
      <span className="block max-w-40 truncate font-mono text-xs text-ink-2" title={subject}>
        {subject}
      </span>
    ),
  },
  { key: 'at', header: words.columns.at, align: 'end', cell: ({ at }) => <RelativeTime at={at} ending=" ago" /> },
]
