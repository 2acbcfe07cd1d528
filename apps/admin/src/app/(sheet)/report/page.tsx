import type { Report } from '@bizosaas/contracts'
import { EmptyState, monthAfter, monthsBetween, monthWords, Page, PageHeader, ReportSheet, reportWords as words } from '@bizosaas/ui'
import { Building2 } from 'lucide-react'
import type { Metadata } from 'next'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { MonthPicker } from '../../../components/report/month-picker.tsx'
import { reportAddress, reportLinks } from '../../../components/report/report-address.ts'
import { SharePanel } from '../../../components/share-links/share-panel.tsx'
import { getMe, getReport, listShareLinks } from '../../../gateway/read.ts'
import { reportTenant } from '../../../server/report-tenant.ts'
import { readParams, type SearchParams } from '../../../server/tenant-scope.ts'

/** Also the name of the file a printer saves. */
export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  const params = await readParams(searchParams)
  const [chosen, me] = await Promise.all([reportTenant(params.tenant), getMe()])
  if (!chosen.ok || chosen.data === null) return { title: words.title }
  const month = params.month ?? thisMonth()
  const title = /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? `${monthWords(month)}, ${chosen.data.name}` : chosen.data.name
  return { title: me.ok ? { absolute: `${title} · ${me.data.agency.name}` } : title }
}

export default async function ReportPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const [chosen, me] = await Promise.all([reportTenant(params.tenant), getMe()])
  if (!chosen.ok) return <ProblemPage problem={chosen.problem} what={words.what} />
  if (chosen.data === null)
    return (
      <Page reading>
        <PageHeader title={words.title} />
        <EmptyState icon={<Building2 aria-hidden />} title={words.noTenants.title}>
          {words.noTenants.text}
        </EmptyState>
      </Page>
    )
  if (!me.ok) return <ProblemPage problem={me.problem} what={words.what} />
  const reply = await getReport({ tenantId: chosen.data.id, month: params.month ?? thisMonth() })
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const { month, standing } = reply.data
  const links = await listShareLinks({ tenantId: chosen.data.id, kind: 'report', ref: month })
  return (
    <div className="mx-auto w-full max-w-[860px] px-4 pt-5 pb-12 md:px-8 md:pt-7 print:max-w-none print:p-0">
      <div className="mb-6 flex flex-wrap justify-end gap-2 print:hidden">
        <MonthPicker {...choices(reply.data)} />
      </div>
      <ReportSheet report={reply.data} agency={me.data.agency.name} contact={me.data.agency.contact} links={reportLinks(reply.data)} />
      {links.ok && (standing === 'running' || standing === 'over') && (
        <SharePanel key={`${chosen.data.id}-${month}`} tenantId={chosen.data.id} kind="report" subject={month} links={links.data.items} />
      )}
    </div>
  )
}

function thisMonth(): string {
  return new Date().toISOString().slice(0, 7)
}

/** The months since the tenant is here; the one in the address too, wherever it lies. */
function choices(report: Report) {
  const { tenant, month, firstMonth, currentMonth } = report
  const known = monthsBetween({ first: firstMonth, last: currentMonth })
  const months = known.includes(month) ? known : [...known, month].sort().reverse()
  const address = (of: string) => reportAddress({ tenant, month: of })
  const earlier = monthAfter(month, -1)
  const later = monthAfter(month, 1)
  return {
    months: months.map((one) => ({ label: monthWords(one), href: address(one) })),
    current: address(month),
    earlier: earlier < firstMonth ? null : address(earlier),
    later: later > currentMonth ? null : address(later),
  }
}
