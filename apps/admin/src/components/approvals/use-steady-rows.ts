'use client'
import type { ProposalSummary } from '@bizosaas/contracts'
import { useState } from 'react'

export interface SteadyRows {
  rows: readonly ProposalSummary[]
  /** Rows that no longer belong here, still shown so that nothing moves under the eye. */
  left: ReadonlySet<string>
  /** How many have come that are not shown yet. */
  fresh: number
  showFresh: () => void
  append: (rows: readonly ProposalSummary[]) => void
}

/** Keeps a list still while it changes behind: rows are updated in place, new ones are announced, gone ones stay until asked. */
export function useSteadyRows(current: readonly ProposalSummary[]): SteadyRows {
  const [shown, setShown] = useState(current)
  const byId = new Map(current.map((row) => [row.id, row]))
  const shownIds = new Set(shown.map(({ id }) => id))
  const firstPage = new Set(shown.slice(0, Math.max(current.length, 25)).map(({ id }) => id))
  return {
    rows: shown.map((row) => byId.get(row.id) ?? row),
    left: new Set([...firstPage].filter((id) => !byId.has(id))),
    fresh: current.filter(({ id }) => !shownIds.has(id)).length,
    showFresh: () => setShown(current),
    append: (more) => setShown((before) => [...before, ...more.filter(({ id }) => !before.some((row) => row.id === id))]),
  }
}
