import { EmptyState, Page } from '@bizosaas/ui'
import { Building2 } from 'lucide-react'
import type { Metadata } from 'next'
import { ProblemState } from '../../../../components/problem-state.tsx'
import { BrandForm } from '../../../../components/settings/brand-form.tsx'
import { BrandVersions } from '../../../../components/settings/brand-versions.tsx'
import { ChooseBrandTenant } from '../../../../components/settings/choose-brand-tenant.tsx'
import { SettingsHeader } from '../../../../components/settings/settings-header.tsx'
import { getMe, listBrandFiles, listTenants } from '../../../../gateway/read.ts'
import { readParams, type SearchParams } from '../../../../server/tenant-scope.ts'
import { brandWords as words } from '../../../../words/brand.ts'

export const metadata: Metadata = { title: words.title }

export default async function BrandPage({ searchParams }: { searchParams: SearchParams }) {
  const { tenant: slug } = await readParams(searchParams)
  const tenants = await listTenants()
  const active = tenants.ok ? tenants.data.items.filter(({ status }) => status === 'active') : []
  const tenant = active.find((one) => one.slug === slug) ?? active[0]
  return (
    <Page reading>
      <SettingsHeader current="/settings/brand" />
      <p className="mt-5 max-w-[72ch] text-ink-2">{words.lead}</p>
      <div className="mt-5 grid gap-5">
        {!tenants.ok && <ProblemState problem={tenants.problem} what={words.what} />}
        {tenants.ok && !tenant && (
          <EmptyState icon={<Building2 aria-hidden />} title={words.noTenants.title}>
            {words.noTenants.text}
          </EmptyState>
        )}
        {tenant && <ChooseBrandTenant tenants={active} slug={tenant.slug} />}
        {tenant && <OfTenant key={tenant.id} tenantId={tenant.id} />}
      </div>
    </Page>
  )
}

async function OfTenant({ tenantId }: { tenantId: string }) {
  const [reply, me] = await Promise.all([listBrandFiles(tenantId), getMe()])
  if (!reply.ok) return <ProblemState problem={reply.problem} what={words.what} />
  const [current = null] = reply.data.items
  const mayChange = me.ok && me.data.permissions.includes('workflow:manage')
  return (
    <div>
      {!mayChange && <p className="mb-4 text-sm text-ink-2">{words.onlySome}</p>}
      {mayChange && <BrandForm key={current?.version ?? 0} tenantId={tenantId} current={current} />}
      <BrandVersions versions={reply.data.items} />
    </div>
  )
}
