import { EmptyState, Page, PageHeader } from '@bizosaas/ui'
import { Building2 } from 'lucide-react'
import type { Metadata } from 'next'
import { ConnectForm } from '../../../../components/connections/connect-form.tsx'
import { ProblemPage } from '../../../../components/problem-state.tsx'
import { listConnectors, listTenants } from '../../../../gateway/read.ts'
import { readParams, type SearchParams } from '../../../../server/tenant-scope.ts'
import { connectionWords, connectWords as words } from '../../../../words/connections.ts'

export const metadata: Metadata = { title: words.title }

export default async function ConnectPage({ searchParams }: { searchParams: SearchParams }) {
  const { tenant: slug } = await readParams(searchParams)
  const [tenants, connectors] = await Promise.all([listTenants(), listConnectors()])
  if (!tenants.ok) return <ProblemPage problem={tenants.problem} what={words.what} />
  if (!connectors.ok) return <ProblemPage problem={connectors.problem} what={words.what} />
  const active = tenants.data.items.filter(({ status }) => status === 'active')
  const connector = connectors.data.items.find(({ id }) => id === 'wordpress')
  return (
    <Page reading>
      <PageHeader
        title={words.title}
        breadcrumb={[{ label: connectionWords.title, href: '/connections' }, { label: words.title }]}
        meta={words.lead}
      />
      {active.length === 0 || !connector ? (
        <EmptyState icon={<Building2 aria-hidden />} title={words.noTenants.title}>
          {words.noTenants.text}
        </EmptyState>
      ) : (
        <ConnectForm
          connector={connector}
          tenants={active.map(({ id, name }) => ({ value: id, label: name }))}
          tenantId={active.find((tenant) => tenant.slug === slug)?.id ?? active[0]?.id ?? ''}
        />
      )}
    </Page>
  )
}
