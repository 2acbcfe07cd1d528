import { EmptyState, NoPermission, Page, PageHeader } from '@bizosaas/ui'
import { Building2 } from 'lucide-react'
import type { Metadata } from 'next'
import { ProblemPage } from '../../../../../components/problem-state.tsx'
import { TenantForm } from '../../../../../components/tenants/tenant-form.tsx'
import { getMe, getSiteAudit } from '../../../../../gateway/read.ts'
import { siteAuditWords as words } from '../../../../../words/site-audits.ts'
import { tenantWords } from '../../../../../words/tenants.ts'

export const metadata: Metadata = { title: words.takeOver }

export default async function TakeOverPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const [reply, me] = await Promise.all([getSiteAudit(id), getMe()])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.whatTakeOver} back={{ href: '/site-audits', label: words.back }} />
  const { host, leavesAt } = reply.data
  const mayTakeOver = me.ok && me.data.permissions.includes('tenant:create')
  return (
    <Page reading>
      <PageHeader
        title={words.takeOver}
        breadcrumb={[{ label: words.title, href: '/site-audits' }, { label: host, href: `/site-audits/${id}` }, { label: words.takeOver }]}
        meta={words.takeOverLead}
      />
      {leavesAt === null ? (
        <EmptyState icon={<Building2 aria-hidden />} title={words.alreadyTaken}>
          {host}
        </EmptyState>
      ) : mayTakeOver ? (
        <TenantForm zones={Intl.supportedValuesOf('timeZone')} prospect={{ id, host }} />
      ) : (
        <NoPermission what={words.whatTakeOver} allowedBy={tenantWords.onlyOwner} />
      )}
    </Page>
  )
}
