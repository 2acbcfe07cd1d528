import type { SiteAudit } from '@bizosaas/contracts'
import { AuditReport, Badge, buttonClass, dayText, Page, PageHeader, PrintButton, RelativeTime, RememberObject } from '@bizosaas/ui'
import { Printer } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { ProblemPage } from '../../../../components/problem-state.tsx'
import { SharePanel } from '../../../../components/share-links/share-panel.tsx'
import { TryAgain } from '../../../../components/site-audits/try-again.tsx'
import { getMe, getSiteAudit, listShareLinks, listTenants } from '../../../../gateway/read.ts'
import { siteAuditWords as words } from '../../../../words/site-audits.ts'

type Params = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const reply = await getSiteAudit((await params).id)
  return { title: reply.ok ? `${reply.data.host} · ${words.title}` : words.title }
}

export default async function SiteAuditPage({ params }: Params) {
  const { id } = await params
  const [reply, links, me] = await Promise.all([getSiteAudit(id), listShareLinks({ tenantId: id, kind: 'audit', ref: id }), getMe()])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.whatOne} back={{ href: '/site-audits', label: words.back }} />
  const audit = reply.data
  return (
    <Page>
      {me.ok && <p className="hidden text-lg font-semibold print:mb-3 print:block">{me.data.agency.name}</p>}
      <RememberObject href={`/site-audits/${id}`} label={audit.host} hint={words.title} />
      <PageHeader
        title={audit.host}
        breadcrumb={[{ label: words.title, href: '/site-audits' }, { label: audit.host }]}
        meta={<AuditMeta audit={audit} />}
        actions={<AuditActions audit={audit} may={me.ok ? me.data.permissions : []} />}
      />
      <AuditReport audit={audit} />
      {links.ok && audit.state !== 'failed' && <SharePanel tenantId={id} kind="audit" subject={id} links={links.data.items} />}
    </Page>
  )
}

function AuditMeta({ audit: { siteUrl, createdAt, leavesAt } }: { audit: SiteAudit }) {
  return (
    <>
      <a href={siteUrl} target="_blank" rel="noreferrer" className="wrap-anywhere text-accent-text underline underline-offset-2">
        {siteUrl}
      </a>
      <span>
        {words.begun} <RelativeTime at={createdAt} ending=" ago" />
      </span>
      {leavesAt === null ? <Badge tone="good">{words.isClient}</Badge> : <span className="print:hidden">{words.leaves(dayText(leavesAt))}</span>}
    </>
  )
}

async function AuditActions({ audit, may }: { audit: SiteAudit; may: readonly string[] }) {
  const { siteUrl, state } = audit
  if (state === 'failed')
    return may.includes('agent:run') ? <TryAgain siteUrl={siteUrl} look="main" /> : <NextStep href="/site-audits">{words.back}</NextStep>
  const tenants = audit.leavesAt === null ? await listTenants() : null
  const slug = tenants?.ok ? tenants.data.items.find(({ id }) => id === audit.id)?.slug : undefined
  return (
    <>
      {state === 'partial' && may.includes('agent:run') && <TryAgain siteUrl={siteUrl} />}
      <PrintButton className={buttonClass({ className: 'print:hidden' })}>
        <Printer aria-hidden />
        {words.print}
      </PrintButton>
      {audit.leavesAt !== null && may.includes('tenant:create') && <NextStep href={`/site-audits/${audit.id}/take-over`}>{words.takeOver}</NextStep>}
      {slug !== undefined && <NextStep href={`/connections/new?tenant=${slug}`}>{words.connect}</NextStep>}
    </>
  )
}

function NextStep({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className={buttonClass({ look: 'main', className: 'print:hidden' })}>
      {children}
    </Link>
  )
}
