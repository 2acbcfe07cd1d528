import type { ProposalSummary } from '@bizosaas/contracts'
import { RelativeTime, RiskMark, Section, SimulatedBadge, StatusPill, Surface } from '@bizosaas/ui'
import Link from 'next/link'
import { overviewWords as words } from '../../words/overview.ts'
import { proposalStatus } from '../state-words.ts'

export interface ProposalRowsProps {
  title: string
  rows: readonly ProposalSummary[]
  empty: string
  allHref: string
  showState?: boolean
}

export function ProposalRows({ title, rows, empty, allHref, showState = false }: ProposalRowsProps) {
  return (
    <Section
      title={title}
      aside={
        rows.length > 0 && (
          <Link href={allHref} className="text-sm text-ink-2 hover:text-ink hover:underline">
            {words.all}
          </Link>
        )
      }
    >
      <Surface>
        {rows.length === 0 && <p className="px-4 py-3.5 text-sm text-ink-2">{empty}</p>}
        {rows.map((row) => (
          <Link
            key={row.id}
            href={showState ? `/approvals?group=all&id=${row.id}` : `/approvals?id=${row.id}`}
            className="grid grid-cols-[18px_minmax(0,1fr)_auto] items-center gap-x-2.5 border-t border-line px-4 py-2.5 -outline-offset-2 transition-colors first:border-t-0 hover:bg-hover"
          >
            <RiskMark risk={row.risk} wordHidden />
            <span className="min-w-0">
              <span className="block truncate font-medium">{row.title}</span>
              <span className="flex items-center gap-1.5 text-sm text-ink-2">
                <span className="truncate">{[row.tenant.name, row.target].filter(Boolean).join(' · ')}</span>
                {row.isSimulated && <SimulatedBadge />}
              </span>
            </span>
            <span className="grid justify-items-end gap-0.5 text-xs text-ink-3">
              {showState && <StatusPill status={proposalStatus(row.state)} />}
              <RelativeTime at={row.createdAt} ending=" ago" />
            </span>
          </Link>
        ))}
      </Surface>
    </Section>
  )
}
