import type { BudgetHoldId } from '@bizosaas/kernel'

/** Which of the two caps of a piece of work was reached. */
export type BudgetCap = 'run' | 'month'

/** The most a piece of work can cost, and how much its run and its month may cost in all. Millionths of the currency's unit. */
export interface BudgetAsk {
  /** What the work belongs to, e.g. the id of an agent's run. */
  readonly run: string
  /** `2026-11`, in UTC. */
  readonly month: string
  /** ISO 4217. */
  readonly currency: string
  readonly amountMicros: number
  readonly runCapMicros: number
  readonly monthCapMicros: number
}

export type HoldOutcome = { readonly kind: 'held'; readonly id: BudgetHoldId } | { readonly kind: 'refused'; readonly cap: BudgetCap }

export interface BudgetState {
  readonly heldMicros: number
  readonly spentMicros: number
}
