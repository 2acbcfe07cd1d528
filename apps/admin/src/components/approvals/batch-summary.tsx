'use client'
import { Badge, DiffText, SimulatedBadge, Skeleton, SkeletonGroup } from '@bizosaas/ui'
import type { PlannedProposal } from '../../gateway/planned.ts'
import { batchWords, cardWords } from '../../words/approvals.ts'
import { refusalWords } from '../../words/refusals.ts'

/** Every write of every chosen proposal, before and after, by object and field; what this person may not decide is left out and says why. */
export function BatchSummary({ planned, count }: { planned: readonly PlannedProposal[] | undefined; count: number }) {
  if (!planned) return <Loading count={count} />
  return (
    <ul className="grid gap-3">
      {planned.map((proposal) => (
        <li key={proposal.id} className="overflow-hidden rounded-surface border border-line text-sm">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3.5 py-2.5">
            <span dir="auto" className="min-w-0 flex-1 basis-64 font-medium wrap-anywhere">
              {proposal.title}
            </span>
            {proposal.isSimulated && <SimulatedBadge />}
            {!proposal.mayDecide && <Badge tone="waiting">{batchWords.leftOut}</Badge>}
            <span className="w-full text-xs text-ink-3">
              {[proposal.tenant, proposal.target, cardWords.grades[proposal.grade]].filter(Boolean).join(' · ')}
            </span>
          </div>
          {proposal.mayDecide ? (
            <Writes proposal={proposal} />
          ) : (
            <p className="border-t border-line px-3.5 py-2.5 text-ink-2">{refusalWords(proposal.refusal ?? '') || batchWords.notYours}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Writes({ proposal }: { proposal: PlannedProposal }) {
  return (
    <ul>
      {proposal.writes.map(({ key, object, field, before, after }) => (
        <li key={key} className="grid gap-x-4 gap-y-1 border-t border-line px-3.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
          <span className="min-w-0 text-ink-2">
            <span dir="auto" className="block truncate">
              {object}
            </span>
            <span className="block text-xs text-ink-3">{field}</span>
          </span>
          <span className="grid gap-1 wrap-anywhere">
            <span className="text-ink-2">
              <DiffText side="removed" before={before} after={after} emptyWord={cardWords.empty} />
            </span>
            <span>
              <DiffText side="added" before={before} after={after} emptyWord={cardWords.empty} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Loading({ count }: { count: number }) {
  return (
    <SkeletonGroup label={batchWords.reading} className="grid gap-3">
      {Array.from({ length: Math.min(count, 4) }, (_, index) => `row-${index}`).map((key) => (
        <div key={key} className="grid gap-2.5 rounded-surface border border-line px-3.5 py-3">
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/3" />
          <Skeleton className="w-full" />
        </div>
      ))}
    </SkeletonGroup>
  )
}
