import type { Prospect } from '@bizosaas/contracts'
import { AutoRefresh, EmptyState, LoadMore, NoPermission, Page, PageHeader, Section, Surface, Table } from '@bizosaas/ui'
import { Search } from 'lucide-react'
import type { Metadata } from 'next'
import { addressWith } from '../../../address/address-with.ts'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { AuditForm } from '../../../components/site-audits/audit-form.tsx'
import { prospectColumns } from '../../../components/site-audits/prospect-columns.tsx'
import { getMe, listProspects } from '../../../gateway/read.ts'
import { readParams, type SearchParams } from '../../../server/tenant-scope.ts'
import { siteAuditWords as words } from '../../../words/site-audits.ts'

export const metadata: Metadata = { title: words.title }

const underWay: readonly Prospect['state'][] = ['waiting', 'reading', 'first-look']

export default async function SiteAuditsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const { cursor } = params
  const [reply, me] = await Promise.all([listProspects({ cursor }), getMe()])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const { items, nextCursor } = reply.data
  const mayBegin = me.ok && me.data.permissions.includes('agent:run')
  const leadTo = (to: string | undefined) => addressWith({ path: '/site-audits', params, change: { cursor: to } })
  return (
    <Page>
      <PageHeader title={words.title} meta={words.lead} />
      <Section title={words.formTitle} note={words.formLead}>
        {mayBegin ? (
          <Surface padded>
            <AuditForm look="main" />
          </Surface>
        ) : (
          <NoPermission what={words.start.toLowerCase()} allowedBy={words.lead} />
        )}
      </Section>
      <Section title={words.list}>
        {items.some(({ state }) => underWay.includes(state)) && <AutoRefresh everyMs={3_000} />}
        {items.length === 0 ? (
          <EmptyState icon={<Search aria-hidden />} title={words.empty.title}>
            {words.empty.text}
          </EmptyState>
        ) : (
          <>
            <Table label={words.list} columns={prospectColumns({ mayBegin })} rows={items} rowKey={({ id }) => id} />
            <LoadMore shown={items.length} noun={words.noun} href={nextCursor && leadTo(nextCursor)} firstHref={cursor && leadTo(undefined)} />
          </>
        )}
      </Section>
    </Page>
  )
}
