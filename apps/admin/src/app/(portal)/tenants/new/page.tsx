import { NoPermission, Page, PageHeader } from '@bizosaas/ui'
import type { Metadata } from 'next'
import { ProblemPage } from '../../../../components/problem-state.tsx'
import { TenantForm } from '../../../../components/tenants/tenant-form.tsx'
import { getMe } from '../../../../gateway/read.ts'
import { tenantWords as words } from '../../../../words/tenants.ts'

export const metadata: Metadata = { title: words.add }

export default async function NewTenantPage() {
  const me = await getMe()
  if (!me.ok) return <ProblemPage problem={me.problem} what={words.whatAdd} />
  return (
    <Page reading>
      <PageHeader title={words.add} breadcrumb={[{ label: words.title, href: '/tenants' }, { label: words.add }]} meta={words.addLead} />
      {me.data.permissions.includes('tenant:create') ? (
        <TenantForm zones={Intl.supportedValuesOf('timeZone')} />
      ) : (
        <NoPermission what={words.whatAdd} allowedBy={words.onlyOwner} />
      )}
    </Page>
  )
}
