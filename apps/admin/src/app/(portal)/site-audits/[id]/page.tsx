import type { SiteAudit } from '@bizosaas/contracts'
import {
  AuditHead,
  AuditReport,
  auditWords,
  Badge,
  BrandMark,
  buttonClass,
  dayText,
  isUnderWay,
  Page,
  PageHeader,
  PrintButton,
  RelativeTime,
  RememberObject,
} from '@bizosaas/ui'
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
  const [reply, me] = await Promise.all([getSiteAudit((await params).id), getMe()])
  if (!reply.ok) return { title: words.title }
  // It is also the name of the file that a client is sent.
  const title = auditWords.auditOf(reply.data.host)
  return { title: { absolute: me.ok ? `${title} · ${me.data.agency.name}` : title } }
}

export default async function SiteAuditPage({ params }: Params) {
  const { id } = await params
  const [reply, links, me] = await Promise.all([getSiteAudit(id), listShareLinks({ tenantId: id, kind: 'audit', ref: id }), getMe()])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.whatOne} back={{ href: '/site-audits', label: words.back }} />
  const audit = reply.data
  const agency = me.ok ? me.data.agency : null
  return (
    <Page>
      {agency !== null && <PaperHead audit={audit} agency={agency.name} />}
      <RememberObject href={`/site-audits/${id}`} label={audit.host} hint={words.title} />
      <div className="print:hidden">
        <PageHeader
          title={audit.host}
          breadcrumb={[{ label: words.title, href: '/site-audits' }, { label: audit.host }]}
          meta={<AuditMeta audit={audit} />}
          actions={<AuditActions audit={audit} may={me.ok ? me.data.permissions : []} />}
        />
      </div>
      <AuditReport audit={audit} agency={agency} />
      {links.ok && audit.state !== 'failed' && <SharePanel tenantId={id} kind="audit" subject={id} links={links.data.items} />}
    </Page>
  )
}

/** What a client reads on top, as on the shared page. */
function PaperHead({ audit: { host, createdAt }, agency }: { audit: SiteAudit; agency: string }) {
  return (
    <div className="hidden print:block">
      <p className="mb-4 flex h-10 items-center gap-2.5 border-b border-line text-lg font-semibold">
        <BrandMark />
        {agency}
      </p>
      <AuditHead host={host} createdAt={createdAt} agency={agency} />
    </div>
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
      {!isUnderWay(audit) && (
        <PrintButton className={buttonClass({ className: 'print:hidden' })}>
          <Printer aria-hidden />
          {words.print}
        </PrintButton>
      )}
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
