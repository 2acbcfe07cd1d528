import { type BudgetHoldId, newId } from '@bizosaas/kernel'
import type { BudgetAsk, BudgetState } from '../domain/budget.ts'
import type { BudgetBook } from '../ports/budget-book.ts'

/** Budgets in memory, by tenant. */
export function createMemoryBudgetBook(): BudgetBook {
  const budgets = new Map<string, BudgetState>()
  const holds = new Map<BudgetHoldId, BudgetAsk & { tenantId: string }>()
  const keyOf = (tenantId: string, period: string, currency: string) => [tenantId, period, currency].join('|')
  const stateOf = (key: string) => budgets.get(key) ?? { heldMicros: 0, spentMicros: 0 }

  const settle: BudgetBook['settle'] = async ({ tenantId }, { id, spentMicros }) => {
    const open = holds.get(id)
    if (open?.tenantId !== tenantId) return
    holds.delete(id)
    for (const period of [open.run, open.month]) {
      const key = keyOf(tenantId, period, open.currency)
      const before = stateOf(key)
      const spent = Math.min(spentMicros, open.amountMicros)
      budgets.set(key, { heldMicros: before.heldMicros - open.amountMicros, spentMicros: before.spentMicros + spent })
    }
  }
  return {
    settle,
    async hold({ tenantId }, ask) {
      const caps = [
        { cap: 'run' as const, key: keyOf(tenantId, ask.run, ask.currency), most: ask.runCapMicros },
        { cap: 'month' as const, key: keyOf(tenantId, ask.month, ask.currency), most: ask.monthCapMicros },
      ]
      const reached = caps.find(({ key, most }) => stateOf(key).heldMicros + stateOf(key).spentMicros + ask.amountMicros > most)
      if (reached !== undefined) return { kind: 'refused', cap: reached.cap }
      for (const { key } of caps) budgets.set(key, { ...stateOf(key), heldMicros: stateOf(key).heldMicros + ask.amountMicros })
      const id = newId<BudgetHoldId>()
      holds.set(id, { ...ask, tenantId })
      return { kind: 'held', id }
    },
    async settleRun(scope, run) {
      for (const [id, open] of holds) if (open.run === run) await settle(scope, { id, spentMicros: open.amountMicros })
    },
    ofMonth: async ({ tenantId }, { month, currency }) => stateOf(keyOf(tenantId, month, currency)),
  }
}
