import { mostSearchFileBytes, type SearchImportView, type SearchPerformance } from '@bizosaas/contracts'
import { type Column, EmptyState, FactGrid, Page, PageHeader, RelativeTime, Section, Table } from '@bizosaas/ui'
import { Building2, ChartLine } from 'lucide-react'
import type { Metadata } from 'next'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { SearchDataForm } from '../../../components/search-data/search-data-form.tsx'
import { getMe, getSearchPerformance, listTenants } from '../../../gateway/read.ts'
import { readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { searchDataWords as words } from '../../../words/search-data.ts'

export const metadata: Metadata = { title: words.title }

export default async function SearchDataPage({ searchParams }: { searchParams: SearchParams }) {
  const { tenant: slug } = await readParams(searchParams)
  const [tenants, me] = await Promise.all([listTenants(), getMe()])
  if (!tenants.ok) return <ProblemPage problem={tenants.problem} what={words.what} />
  const active = tenants.data.items.filter(({ status }) => status === 'active')
  const tenant = active.find((one) => one.slug === slug) ?? active[0]
  if (!tenant)
    return (
      <Page reading>
        <PageHeader title={words.title} meta={words.lead} />
        <EmptyState icon={<Building2 aria-hidden />} title={words.noTenants.title}>
          {words.noTenants.text}
        </EmptyState>
      </Page>
    )
  const reply = await getSearchPerformance(tenant.id)
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  return (
    <Page reading>
      <PageHeader title={words.title} meta={words.lead} />
      <SearchDataForm
        key={tenant.id}
        tenants={active}
        tenant={tenant}
        mayImport={me.ok && me.data.permissions.includes('connection:manage')}
        mostBytes={mostSearchFileBytes}
      />
      <Known performance={reply.data} />
      <Section title={words.how}>
        <ol className="grid max-w-[72ch] list-decimal gap-1.5 pl-5 text-sm text-ink-2">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
    </Page>
  )
}

function Known({ performance }: { performance: SearchPerformance }) {
  const { firstDay, lastDay, pages, imports } = performance
  if (imports.length === 0)
    return (
      <div className="mt-7">
        <EmptyState icon={<ChartLine aria-hidden />} title={words.empty.title}>
          {words.empty.text}
        </EmptyState>
      </div>
    )
  return (
    <>
      <div className="mt-7">
        <FactGrid
          facts={[
            { label: words.facts.from, value: firstDay ?? words.facts.none },
            { label: words.facts.to, value: lastDay ?? words.facts.none },
            { label: words.facts.pages, value: pages === 0 ? words.facts.onlySite : String(pages) },
          ]}
        />
      </div>
      <Section title={words.imports}>
        <Table label={words.imports} columns={columns} rows={imports} rowKey={({ id }) => id} />
      </Section>
    </>
  )
}

const columns: Column<SearchImportView>[] = [
  { key: 'file', header: words.columns.file, phone: 'title', grow: true, cell: ({ fileName }) => <span dir="auto">{fileName}</span> },
  { key: 'days', header: words.columns.days, cell: ({ firstDay, lastDay }) => `${firstDay} – ${lastDay}` },
  { key: 'pages', header: words.columns.pages, align: 'end', cell: ({ pages }) => (pages === 0 ? '–' : pages) },
  { key: 'at', header: words.columns.at, cell: ({ importedAt }) => <RelativeTime at={importedAt} ending=" ago" /> },
]
