import type { Insight, ProposalView } from '@bizosaas/contracts'
import { Breadcrumb, RelativeTime, RiskMark, SimulatedBadge, StatusPill } from '@bizosaas/ui'
import { ArrowLeft, Undo2 } from 'lucide-react'
import Link from 'next/link'
import { addressWith } from '../../address/address-with.ts'
import { approvalWords, cardWords as words } from '../../words/approvals.ts'
import { proposalStatus } from '../state-words.ts'
import { ActionList } from './action-list.tsx'
import { CardComments } from './card-comments.tsx'
import { CardHistory } from './card-history.tsx'
import { CardOutcomes } from './card-outcomes.tsx'
import { CardReasons } from './card-reasons.tsx'
import { CardRequirements } from './card-requirements.tsx'
import { CardTimeline } from './card-timeline.tsx'
import { DecisionBar } from './decision-bar.tsx'

export interface ProposalCardProps {
  proposal: ProposalView
  params: Record<string, string | undefined>
  /** What changes of its kind came to over many tenants; null where that is not known. */
  insight: Insight | null
}

/** The whole card, in the order one decides: what, where, why, effect, risk, what happens then, history. Decisions stay in reach below. */
export function ProposalCard({ proposal, params, insight }: ProposalCardProps) {
  const isDecided = proposal.state !== 'pending' && proposal.state !== 'draft'
  return (
    <article className="flex h-full flex-col bg-surface">
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto w-full max-w-[880px] px-4 pt-4 pb-10 md:px-8 md:pt-6">
          <Link
            href={addressWith({ path: '/approvals', params, change: { id: undefined } })}
            className="mb-2 inline-flex h-8 items-center gap-1.5 text-sm text-ink-2 lg:hidden"
          >
            <ArrowLeft aria-hidden className="size-4" />
            {approvalWords.title}
          </Link>
          <CardHeader proposal={proposal} level={params.id ? 'h1' : 'h2'} />
          {isDecided && <CardTimeline proposal={proposal} title={words.happened} />}
          <ActionList proposal={proposal} title={wasWritten.has(proposal.state) ? words.whatWas : words.what} />
          <CardRequirements proposal={proposal} />
          <CardOutcomes proposal={proposal} />
          <CardReasons proposal={proposal} insight={insight} />
          {!isDecided && <CardTimeline proposal={proposal} title={words.after} />}
          <CardHistory proposal={proposal} />
          <CardComments proposal={proposal} />
        </div>
      </div>
      <DecisionBar
        proposal={{
          id: proposal.id,
          version: proposal.version,
          allowed: proposal.allowed,
          actions: proposal.actions.map(({ index, target, isExcluded }) => ({ index, label: target.objectLabel, isExcluded })),
        }}
      />
    </article>
  )
}

const wasWritten: ReadonlySet<string> = new Set(['executed', 'partly-executed', 'verified', 'measured', 'undone'])

function CardHeader({ proposal, level: Title }: { proposal: ProposalView; level: 'h1' | 'h2' }) {
  const word = proposal.state === 'pending' && proposal.allowed.decide ? { word: words.waiting } : {}
  return (
    <header>
      <Breadcrumb
        items={[
          { label: proposal.tenant.name, href: `/approvals?tenant=${proposal.tenant.slug}` },
          ...(proposal.target ? [{ label: proposal.target }] : []),
          { label: proposal.id.slice(-8), mono: true },
        ]}
      />
      <Title dir="auto" className="mb-2 text-xl wrap-anywhere">
        {proposal.title}
      </Title>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-ink-2">
        <StatusPill status={proposalStatus(proposal.state)} {...word} />
        {proposal.isSimulated && <SimulatedBadge />}
        <RiskMark risk={proposal.risk} />
        <span className="inline-flex items-center gap-1.5">
          <Undo2 aria-hidden className="size-4" strokeWidth={1.75} />
          {words.grades[proposal.grade]}
        </span>
        <span className="tabular">{words.version(proposal.version)}</span>
        <span>
          {proposal.proposedBy.label} · <RelativeTime at={proposal.createdAt} ending=" ago" />
        </span>
      </div>
    </header>
  )
}
