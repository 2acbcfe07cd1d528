import type { BudgetHoldId, TenantScope } from '@bizosaas/kernel'
import type { BudgetAsk, BudgetState, HoldOutcome } from '../domain/budget.ts'

/** The budgets of one tenant. However many ask at once, what is held and spent never exceeds a cap. */
export interface BudgetBook {
  /** Sets the amount aside in the budgets of the run and of the month, or in neither. */
  hold(scope: TenantScope, ask: BudgetAsk): Promise<HoldOutcome>
  /** Turns a hold into what was spent, at most what was held. A hold that is settled already stays as it is. */
  settle(scope: TenantScope, settled: { readonly id: BudgetHoldId; readonly spentMicros: number }): Promise<void>
  /** What work of this run still holds was interrupted: nobody knows what it cost, so it counts in full. */
  settleRun(scope: TenantScope, run: string): Promise<void>
  ofMonth(scope: TenantScope, of: { readonly month: string; readonly currency: string }): Promise<BudgetState>
}
