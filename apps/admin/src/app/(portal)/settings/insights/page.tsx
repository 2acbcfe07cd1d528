import type { InsightSharing } from '@bizosaas/contracts'
import { type Column, EmptyState, Page, RelativeTime, Section, Table } from '@bizosaas/ui'
import { Building2, ChartNoAxesColumn } from 'lucide-react'
import type { Metadata } from 'next'
import { ChooseTenant } from '../../../../components/choose-tenant.tsx'
import { ProblemState } from '../../../../components/problem-state.tsx'
import { SettingsHeader } from '../../../../components/settings/settings-header.tsx'
import { SharingSwitch } from '../../../../components/settings/sharing-switch.tsx'
import { plainWords } from '../../../../components/state-words.ts'
import { getInsightSharing, getMe, listTenants } from '../../../../gateway/read.ts'
import { readParams, type SearchParams } from '../../../../server/tenant-scope.ts'
import { findingTitle } from '../../../../words/findings.ts'
import { insightWords as words } from '../../../../words/insights.ts'

export const metadata: Metadata = { title: words.title }

export default async function InsightsPage({ searchParams }: { searchParams: SearchParams }) {
  const { tenant: slug } = await readParams(searchParams)
  const tenants = await listTenants()
  const active = tenants.ok ? tenants.data.items.filter(({ status }) => status === 'active') : []
  const tenant = active.find((one) => one.slug === slug) ?? active[0]
  return (
    <Page reading>
      <SettingsHeader current="/settings/insights" />
      <p className="mt-5 max-w-[72ch] text-ink-2">{words.lead}</p>
      {!tenants.ok && <ProblemState problem={tenants.problem} what={words.what} />}
      {tenants.ok && !tenant && (
        <EmptyState icon={<Building2 aria-hidden />} title={words.noTenants.title}>
          {words.noTenants.text}
        </EmptyState>
      )}
      {tenant && (
        <div className="mt-5 grid gap-5">
          <ChooseTenant label={words.whom} path="/settings/insights" tenants={active.map(({ slug, name }) => ({ slug, name }))} slug={tenant.slug} />
          <Sharing key={tenant.id} tenant={{ id: tenant.id, name: tenant.name, isSimulated: tenant.isSimulated }} />
        </div>
      )}
    </Page>
  )
}

async function Sharing({ tenant }: { tenant: { id: string; name: string; isSimulated: boolean } }) {
  const [reply, me] = await Promise.all([getInsightSharing(tenant.id), getMe()])
  if (!reply.ok) return <ProblemState problem={reply.problem} what={words.what} />
  const { isSharing, changedBy, changedAt } = reply.data
  return (
    <div>
      <SharingSwitch tenant={tenant} isSharing={isSharing} mayChange={me.ok && me.data.permissions.includes('insight:manage')} />
      {changedBy && changedAt && (
        <p className="mt-1.5 text-sm text-ink-3">
          {words.changed(changedBy)}, <RelativeTime at={changedAt} ending=" ago" />
        </p>
      )}
      <Shared sharing={reply.data} isSimulated={tenant.isSimulated} />
    </div>
  )
}

function Shared({ sharing: { isSharing, counts }, isSimulated }: { sharing: InsightSharing; isSimulated: boolean }) {
  const rows = Object.entries(counts).map(([subject, count]) => ({ subject, ...count }))
  const whyNothing = isSimulated ? words.simulated : words.nothing
  const empty = isSharing ? whyNothing : words.left
  return (
    <Section title={words.shares} note={words.sharesNote}>
      {rows.length === 0 ? (
        <EmptyState icon={<ChartNoAxesColumn aria-hidden />} title={empty.title}>
          {empty.text}
        </EmptyState>
      ) : (
        <Table label={words.shares} columns={columns} rows={rows} rowKey={({ subject }) => subject} />
      )}
    </Section>
  )
}

const columns: Column<InsightSharing['counts'][string] & { subject: string }>[] = [
  { key: 'kind', header: words.columns.kind, phone: 'title', grow: true, cell: ({ subject }) => findingTitle(subject) ?? plainWords(subject) },
  { key: 'cases', header: words.columns.cases, align: 'end', cell: ({ cases }) => cases },
  { key: 'kept', header: words.columns.kept, align: 'end', cell: ({ kept }) => kept },
  { key: 'lift', header: words.columns.lift, align: 'end', cell: ({ lift }) => lift },
  { key: 'loss', header: words.columns.loss, align: 'end', cell: ({ loss }) => loss },
]
