'use client'
import type { ProposalSummary } from '@bizosaas/contracts'
import { useState } from 'react'

export interface QueueSelection {
  isSelecting: boolean
  toggleSelecting: () => void
  canSelect: (row: ProposalSummary) => boolean
  isSelected: (rows: readonly ProposalSummary[]) => boolean
  /** Takes all of them in, or, when all are in, out. */
  toggle: (rows: readonly ProposalSummary[]) => void
  chosen: readonly ProposalSummary[]
  clear: () => void
}

/** What is high risk is looked at one by one. */
export function useQueueSelection({ rows, left }: { rows: readonly ProposalSummary[]; left: ReadonlySet<string> }): QueueSelection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [isSelecting, setSelecting] = useState(false)
  const canSelect = (row: ProposalSummary) => row.kind === 'change' && row.risk !== 'high' && row.state === 'pending' && !left.has(row.id)
  const clear = () => {
    setIds(new Set())
    setSelecting(false)
  }
  return {
    isSelecting: isSelecting || ids.size > 0,
    toggleSelecting: () => (isSelecting || ids.size > 0 ? clear() : setSelecting(true)),
    canSelect,
    isSelected: (some) => some.length > 0 && some.every(({ id }) => ids.has(id)),
    toggle: (some) => setIds((before) => toggled(before, some.filter(canSelect))),
    chosen: rows.filter((row) => ids.has(row.id) && canSelect(row)),
    clear,
  }
}

function toggled(before: ReadonlySet<string>, rows: readonly ProposalSummary[]): ReadonlySet<string> {
  const ids = rows.map(({ id }) => id)
  return ids.every((id) => before.has(id)) ? new Set([...before].filter((id) => !ids.includes(id))) : new Set([...before, ...ids])
}
