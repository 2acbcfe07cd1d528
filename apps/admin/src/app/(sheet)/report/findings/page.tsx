import { findingPartSchema, type ReportFinding } from '@bizosaas/contracts'
import { type Column, EmptyState, LoadMore, monthWords, Page, PageHeader, Table, reportWords as words } from '@bizosaas/ui'
import { SearchCheck } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { addressWith } from '../../../../address/address-with.ts'
import { FindingTitle } from '../../../../components/agents/finding-title.tsx'
import { ProblemPage } from '../../../../components/problem-state.tsx'
import { proposalAddress, reportAddress } from '../../../../components/report/report-address.ts'
import { plainWords } from '../../../../components/state-words.ts'
import { listReportFindings } from '../../../../gateway/read.ts'
import { reportTenant } from '../../../../server/report-tenant.ts'
import { readParams, type SearchParams } from '../../../../server/tenant-scope.ts'
import { findingHistoryText } from '../../../../words/finding-history.ts'
import { findingTitle } from '../../../../words/findings.ts'

export const metadata: Metadata = { title: words.title }

export default async function ReportFindingsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const part = findingPartSchema.safeParse(params.part)
  const month = params.month ?? ''
  if (!part.success) notFound()
  const tenant = await reportTenant(params.tenant)
  if (!tenant.ok) return <ProblemPage problem={tenant.problem} what={words.what} />
  if (tenant.data === null) notFound()
  const reply = await listReportFindings({ tenantId: tenant.data.id, month, part: part.data, code: params.code, cursor: params.cursor })
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const { items, nextCursor } = reply.data
  const leadTo = (cursor: string | undefined) => addressWith({ path: '/report/findings', params, change: { cursor } })
  const address = reportAddress({ tenant: tenant.data, month })
  return (
    <Page>
      <PageHeader
        title={[words.found.parts[part.data], params.code && titleOf(params.code)].filter(Boolean).join(': ')}
        breadcrumb={[
          { label: tenant.data.name, href: address },
          { label: monthWords(month), href: address },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState icon={<SearchCheck aria-hidden />} title={words.list.noneFit.title}>
          {words.list.noneFit.text}
        </EmptyState>
      ) : (
        <div className="mt-5">
          <Table label={words.found.parts[part.data]} columns={columns} rows={items} rowKey={({ id }) => id} />
          <LoadMore
            shown={items.length}
            noun={words.list.findings}
            href={nextCursor && leadTo(nextCursor)}
            firstHref={params.cursor && leadTo(undefined)}
          />
        </div>
      )}
    </Page>
  )
}

const columns: Column<ReportFinding>[] = [
  {
    key: 'finding',
    header: words.list.columns.finding,
    phone: 'title',
    grow: true,
    cell: ({ code, detail, severity, history }) => (
      <span className="flex items-start gap-2.5 md:whitespace-normal">
        <span className="min-w-0">
          <FindingTitle code={code} severity={severity} />
          <span className="block text-xs font-normal wrap-anywhere text-ink-2">{detail}</span>
          <span className="block text-xs font-normal text-ink-2 empty:hidden">{findingHistoryText(history)}</span>
        </span>
      </span>
    ),
  },
  {
    key: 'page',
    header: words.list.columns.page,
    cell: ({ url }) => <span className="block max-w-64 truncate font-mono text-xs">{URL.canParse(url) ? new URL(url).pathname : url}</span>,
  },
  {
    key: 'evidence',
    header: words.list.columns.evidence,
    cell: ({ proposalId, lastSeenRun }) => (
      <span className="flex gap-3">
        {proposalId && (
          <Link href={proposalAddress(proposalId)} prefetch={false} className="underline underline-offset-2">
            {words.list.proposal}
          </Link>
        )}
        <Link href={`/agents/runs/${lastSeenRun}`} prefetch={false} className="underline underline-offset-2">
          {words.list.run}
        </Link>
      </span>
    ),
  },
]

function titleOf(code: string): string {
  return findingTitle(code) ?? plainWords(code)
}
