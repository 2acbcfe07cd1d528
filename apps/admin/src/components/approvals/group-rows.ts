import type { ProposalSummary } from '@bizosaas/contracts'

/** What stands in the queue at one place: a proposal, or several that look alike. */
export interface QueueItem {
  key: string
  rows: readonly [ProposalSummary, ...ProposalSummary[]]
}

/** Two are seen faster than a group is opened. */
const fewest = 3

/**
 * Proposals by the same proposer for the same kind of fault on the same account become one item at the place of the newest. Only those
 * in the same state and of the same risk: what is decided together has to weigh the same.
 */
export function groupRows(rows: readonly ProposalSummary[]): readonly QueueItem[] {
  const alike = Map.groupBy(rows, likeness)
  const shown = new Set<string>()
  return rows.flatMap((row): QueueItem[] => {
    const key = likeness(row)
    const [first, ...others] = alike.get(key) ?? []
    if (!first || others.length + 1 < fewest) return [{ key: row.id, rows: [row] }]
    if (shown.has(key)) return []
    shown.add(key)
    return [{ key, rows: [first, ...others] }]
  })
}

function likeness({ id, tenant, target, state, risk, kind, proposedBy, findingCodes }: ProposalSummary): string {
  if (findingCodes.length === 0) return id
  return [tenant.id, target, state, risk, kind, proposedBy.ref, ...findingCodes.toSorted()].join('|')
}
