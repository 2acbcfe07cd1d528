import type { Tenant } from '@bizosaas/contracts'
import { Badge, buttonClass, type Column, EmptyState, Page, PageHeader, RelativeTime, SimulatedBadge, Table } from '@bizosaas/ui'
import { Building2, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { getMe, listTenants } from '../../../gateway/read.ts'
import { tenantWords as words } from '../../../words/tenants.ts'

export const metadata: Metadata = { title: words.title }

export default async function TenantsPage() {
  const [reply, me] = await Promise.all([listTenants(), getMe()])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={words.lead}
        actions={
          me.ok &&
          me.data.permissions.includes('tenant:create') && (
            <Link href="/tenants/new" className={buttonClass({ look: 'main' })}>
              <Plus aria-hidden />
              {words.add}
            </Link>
          )
        }
      />
      <div className="mt-5">
        {reply.data.items.length === 0 ? (
          <EmptyState icon={<Building2 aria-hidden />} title={words.empty.title}>
            {words.empty.text}
          </EmptyState>
        ) : (
          <Table label={words.title} columns={columns} rows={reply.data.items} rowKey={({ id }) => id} />
        )}
      </div>
    </Page>
  )
}

const columns: Column<Tenant>[] = [
  {
    key: 'name',
    header: words.columns.name,
    phone: 'title',
    grow: true,
    cell: (tenant) => (
      <span className="flex items-center gap-2">
        <span dir="auto" className="truncate font-medium">
          {tenant.name}
        </span>
        {tenant.isSimulated && <SimulatedBadge />}
      </span>
    ),
  },
  { key: 'plan', header: words.columns.plan, cell: ({ planId }) => <span className="capitalize">{planId}</span> },
  { key: 'zone', header: words.columns.zone, cell: ({ timeZone }) => timeZone.replace('Etc/', '').replaceAll('_', ' ') },
  {
    key: 'state',
    header: words.columns.state,
    cell: ({ status }) => <Badge tone={status === 'active' ? 'good' : 'waiting'}>{words.states[status]}</Badge>,
  },
  { key: 'since', header: words.columns.since, cell: ({ createdAt }) => <RelativeTime at={createdAt} ending=" ago" /> },
  {
    key: 'go',
    header: words.columns.go,
    align: 'end',
    cell: ({ slug }) => (
      <span className="inline-flex gap-2">
        <Link href={`/approvals?tenant=${slug}`} className={buttonClass({ size: 'small' })}>
          {words.approvals}
        </Link>
        <Link href={`/connections?tenant=${slug}`} className={buttonClass({ size: 'small', look: 'quiet' })}>
          {words.connections}
        </Link>
      </span>
    ),
  },
]
