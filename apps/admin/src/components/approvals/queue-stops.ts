import type { ProposalSummary } from '@bizosaas/contracts'
import type { QueueItem } from './group-rows.ts'

/** Where j and k halt: each row one sees, and a closed group once. */
export interface QueueStop {
  /** What opens there. */
  row: ProposalSummary
  /** What is behind it: the row itself, or all rows of a closed group. */
  rows: readonly ProposalSummary[]
  /** The group to open with Enter. */
  groupKey: string | null
}

export function queueStops({ items, isExpanded }: { items: readonly QueueItem[]; isExpanded: (item: QueueItem) => boolean }): readonly QueueStop[] {
  return items.flatMap((item): QueueStop[] => {
    const [first, ...others] = item.rows
    if (others.length > 0 && !isExpanded(item)) return [{ row: first, rows: item.rows, groupKey: item.key }]
    return item.rows.map((row) => ({ row, rows: [row], groupKey: null }))
  })
}
