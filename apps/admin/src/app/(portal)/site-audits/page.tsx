import { EmptyState, NoPermission, Page, PageHeader, Section, Surface, Table } from '@bizosaas/ui'
import { Search } from 'lucide-react'
import type { Metadata } from 'next'
import { ProblemPage } from '../../../components/problem-state.tsx'
import { AuditForm } from '../../../components/site-audits/audit-form.tsx'
import { prospectColumns } from '../../../components/site-audits/prospect-columns.tsx'
import { getMe, listProspects } from '../../../gateway/read.ts'
import { siteAuditWords as words } from '../../../words/site-audits.ts'

export const metadata: Metadata = { title: words.title }

export default async function SiteAuditsPage() {
  const [reply, me] = await Promise.all([listProspects(), getMe()])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const mayBegin = me.ok && me.data.permissions.includes('agent:run')
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
        {reply.data.items.length === 0 ? (
          <EmptyState icon={<Search aria-hidden />} title={words.empty.title}>
            {words.empty.text}
          </EmptyState>
        ) : (
          <Table label={words.list} columns={prospectColumns} rows={reply.data.items} rowKey={({ id }) => id} />
        )}
      </Section>
    </Page>
  )
}
