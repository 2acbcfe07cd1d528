import type { AuditRecord, Tenant } from '@bizosaas/contracts'
import { EmptyState, LoadMore, Page, PageHeader, type Tab, Table, Tabs } from '@bizosaas/ui'
import { ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { addressWith } from '../../../address/address-with.ts'
import { auditColumns } from '../../../components/audit/audit-columns.tsx'
import { AuditFilters } from '../../../components/audit/audit-filters.tsx'
import { auditQuery } from '../../../components/audit/audit-query.ts'
import { type Chain, ChainCheck } from '../../../components/audit/chain-check.tsx'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { listAudit, listAuditChoices, listTenants } from '../../../gateway/read.ts'
import { chosenTenant, readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { auditWords as words } from '../../../words/audit.ts'

export const metadata: Metadata = { title: words.title }

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const tenant = await chosenTenant(params.tenant)
  const ofAgency = params.chain === 'agency'
  const filter = auditQuery(params)
  const [reply, choices, tenants] = await Promise.all([
    listAudit({ ...filter, ofAgency, cursor: params.cursor, tenantId: tenant?.id }),
    listAuditChoices(tenant?.id),
    listTenants(),
  ])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const leadTo = (change: Record<string, string | undefined>) => addressWith({ path: '/audit', params, change: { cursor: undefined, ...change } })
  const chains = chainsOf({ ofAgency, tenant, tenants: tenants.ok ? tenants.data.items : [] })
  return (
    <Page>
      <PageHeader title={words.title} meta={<span className="max-w-[72ch]">{words.lead}</span>} />
      <ChainCheck key={chains.map(({ id }) => id).join()} chains={chains} />
      <div className="mt-4">
        <Tabs label={words.title} {...chainTabs({ ofAgency, leadTo })} />
      </div>
      <AuditFilters params={params} choices={ofAgency || !choices.ok ? { actors: [], events: [] } : choices.data} rows={reply.data.items} />
      <Records page={reply.data} params={params} ofAgency={ofAgency} leadTo={leadTo} />
    </Page>
  )
}

type LeadTo = (change: Record<string, string | undefined>) => string

interface RecordsProps {
  page: { items: AuditRecord[]; nextCursor: string | null }
  params: Record<string, string | undefined>
  ofAgency: boolean
  leadTo: LeadTo
}

function Records({ page: { items, nextCursor }, params, ofAgency, leadTo }: RecordsProps) {
  if (items.length === 0) {
    const { title, text } = Object.values(auditQuery(params)).some(Boolean) ? words.noneFits : words.empty
    return (
      <EmptyState icon={<ScrollText aria-hidden />} title={title}>
        {text}
      </EmptyState>
    )
  }
  return (
    <>
      <Table label={words.title} columns={auditColumns({ ofAgency, leadTo })} rows={items} rowKey={({ id }) => id} />
      <LoadMore
        shown={items.length}
        noun={['record', 'records']}
        href={nextCursor && leadTo({ cursor: nextCursor })}
        firstHref={params.cursor && leadTo({})}
      />
    </>
  )
}

/** The chosen tenant's chain, or those of all tenants and the agency. */
function chainsOf({ ofAgency, tenant, tenants }: { ofAgency: boolean; tenant: Tenant | null; tenants: readonly Tenant[] }): readonly Chain[] {
  const agency: Chain = { id: null, name: words.agency }
  if (ofAgency) return [agency]
  const shown = tenant ? [tenant] : tenants
  return [...shown.map(({ id, name }) => ({ id, name })), ...(tenant ? [] : [agency])]
}

function chainTabs({ ofAgency, leadTo }: { ofAgency: boolean; leadTo: LeadTo }): { tabs: Tab[]; current: string } {
  const tenants = leadTo({ chain: undefined, event: undefined, actor: undefined })
  const agency = leadTo({ chain: 'agency', event: undefined, actor: undefined })
  return {
    current: ofAgency ? agency : tenants,
    tabs: [
      { label: words.tabs.tenants, href: tenants },
      { label: words.tabs.agency, href: agency },
    ],
  }
}
