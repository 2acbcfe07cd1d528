import { changePartSchema, type ReportChange } from '@bizosaas/contracts'
import {
  ChangeLine,
  ChangeText,
  EffectText,
  EmptyState,
  InternalNote,
  LoadMore,
  monthWords,
  Page,
  PageHeader,
  ReportFields,
  ReportSpeakers,
  Surface,
  reportWords as words,
} from '@bizosaas/ui'
import { ListChecks } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { addressWith } from '../../../../address/address-with.ts'
import { ProblemPage } from '../../../../components/problem-state.tsx'
import { proposalAddress, reportAddress } from '../../../../components/report/report-address.ts'
import { getMe, listReportChanges } from '../../../../gateway/read.ts'
import { reportTenant } from '../../../../server/report-tenant.ts'
import { readParams, type SearchParams } from '../../../../server/tenant-scope.ts'

export const metadata: Metadata = { title: words.title }

export default async function ReportChangesPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const part = changePartSchema.safeParse(params.part)
  const month = params.month ?? ''
  if (!part.success) notFound()
  const [tenant, me] = await Promise.all([reportTenant(params.tenant), getMe()])
  if (!tenant.ok) return <ProblemPage problem={tenant.problem} what={words.what} />
  if (tenant.data === null) notFound()
  const reply = await listReportChanges({
    tenantId: tenant.data.id,
    month,
    part: part.data,
    by: params.by,
    reason: params.reason,
    cursor: params.cursor,
  })
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const { items, nextCursor } = reply.data
  const of = tenant.data
  const leadTo = (cursor: string | undefined) => addressWith({ path: '/report/changes', params, change: { cursor } })
  return (
    <Page reading>
      <PageHeader
        title={words.parts[part.data]}
        breadcrumb={[
          { label: tenant.data.name, href: reportAddress({ tenant: tenant.data, month }) },
          { label: monthWords(month), href: reportAddress({ tenant: tenant.data, month }) },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState icon={<ListChecks aria-hidden />} title={words.list.noneFit.title}>
          {words.list.noneFit.text}
        </EmptyState>
      ) : (
        <>
          <Surface className="mt-5">
            {items.map((change) => (
              <Row key={change.id} change={change} tenant={of} agency={me.ok ? me.data.agency.name : ''} />
            ))}
          </Surface>
          <LoadMore
            shown={items.length}
            noun={words.list.changes}
            href={nextCursor && leadTo(nextCursor)}
            firstHref={params.cursor && leadTo(undefined)}
          />
        </>
      )}
    </Page>
  )
}

interface RowProps {
  change: ReportChange
  tenant: { name: string; timeZone: string }
  agency: string
}

function Row({ change, tenant, agency }: RowProps) {
  // Which agent it was is told on the card that the title opens.
  const people = change.actors.filter(({ ref }) => ref.startsWith('user:'))
  return (
    <div className="border-t border-line px-4 py-3 first:border-t-0">
      <ChangeLine change={change} timeZone={tenant.timeZone} href={proposalAddress(change.id)} />
      <ReportSpeakers report={{ agency, tenant }} speakers={people} />
      {change.part === 'failed' ? (
        change.text && <InternalNote>{change.text}</InternalNote>
      ) : (
        <EffectText change={change} timeZone={tenant.timeZone} />
      )}
      {change.part === 'waiting' && <ChangeText>{words.next.turns[change.waitsFor ?? 'revised']}</ChangeText>}
      <ReportFields change={change} most={20} withOwn />
    </div>
  )
}
