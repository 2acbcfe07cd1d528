import { EmptyState, Page } from '@bizosaas/ui'
import { Building2 } from 'lucide-react'
import type { Metadata } from 'next'
import { ProblemState } from '../../../../components/problem-state.tsx'
import { ChooseModelOwner } from '../../../../components/settings/choose-model-owner.tsx'
import { ModelForm } from '../../../../components/settings/model-form.tsx'
import { AgencyModelStatus, TenantModelStatus } from '../../../../components/settings/model-status.tsx'
import { SettingsHeader } from '../../../../components/settings/settings-header.tsx'
import { getAgencyModel, getMe, getTenantModel, listTenants } from '../../../../gateway/read.ts'
import { readParams, type SearchParams } from '../../../../server/tenant-scope.ts'
import { modelWords as words } from '../../../../words/models.ts'

export const metadata: Metadata = { title: words.title }

export default async function ModelsPage({ searchParams }: { searchParams: SearchParams }) {
  const { tenant: slug } = await readParams(searchParams)
  const [tenants, me] = await Promise.all([listTenants(), getMe()])
  const hasAgency = me.ok && me.data.permissions.includes('agency:manage')
  const active = tenants.ok ? tenants.data.items.filter(({ status }) => status === 'active') : []
  const tenant = active.find((one) => one.slug === slug) ?? (hasAgency ? null : (active[0] ?? null))
  return (
    <Page reading>
      <SettingsHeader current="/settings/models" />
      <p className="mt-5 max-w-[72ch] text-ink-2">{words.lead}</p>
      <div className="mt-5 grid gap-5">
        {(hasAgency || active.length > 0) && <ChooseModelOwner tenants={active} slug={tenant?.slug ?? ''} hasAgency={hasAgency} />}
        <Model tenantId={tenant?.id ?? null} hasAgency={hasAgency} />
      </div>
    </Page>
  )
}

function Model({ tenantId, hasAgency }: { tenantId: string | null; hasAgency: boolean }) {
  if (tenantId !== null) return <OfTenant key={tenantId} tenantId={tenantId} />
  if (hasAgency) return <OfAgency />
  return (
    <EmptyState icon={<Building2 aria-hidden />} title={words.noTenants.title}>
      {words.noTenants.text}
    </EmptyState>
  )
}

async function OfAgency() {
  const reply = await getAgencyModel()
  if (!reply.ok) return <ProblemState problem={reply.problem} what={words.what} />
  return (
    <div>
      <AgencyModelStatus model={reply.data} />
      <ModelForm key={reply.data.own?.updatedAt ?? ''} tenantId={null} kept={reply.data.own} />
    </div>
  )
}

async function OfTenant({ tenantId }: { tenantId: string }) {
  const reply = await getTenantModel(tenantId)
  if (!reply.ok) return <ProblemState problem={reply.problem} what={words.what} />
  return (
    <div>
      <TenantModelStatus model={reply.data} />
      <ModelForm key={reply.data.own?.updatedAt ?? ''} tenantId={tenantId} kept={reply.data.own} />
    </div>
  )
}
