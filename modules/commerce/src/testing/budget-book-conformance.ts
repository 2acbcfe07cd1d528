import type { TenantId, TenantScope } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import type { BudgetAsk } from '../domain/budget.ts'
import type { BudgetBook } from '../ports/budget-book.ts'

interface Bench {
  readonly book: () => BudgetBook
  readonly within: <T>(tenantId: TenantId, fn: (scope: TenantScope) => Promise<T>) => Promise<T>
  readonly tenants: () => Promise<readonly [TenantId, TenantId]>
}

const ask: BudgetAsk = { run: 'r', month: '2026-11', currency: 'EUR', amountMicros: 300, runCapMicros: 1_000, monthCapMicros: 2_000 }
const month = { month: ask.month, currency: ask.currency }

/** What every book of budgets does. */
export function budgetBookConformance({ book, within, tenants }: Bench): void {
  const hold = (tenantId: TenantId, change: Partial<BudgetAsk> = {}) => within(tenantId, (scope) => book().hold(scope, { ...ask, ...change }))
  const stateOf = (tenantId: TenantId) => within(tenantId, (scope) => book().ofMonth(scope, month))

  test('holds until the cap of the run, then refuses and says which cap it was', async () => {
    const [ours] = await tenants()
    const outcomes = [await hold(ours), await hold(ours), await hold(ours), await hold(ours)]
    expect(outcomes.map(({ kind }) => kind)).toEqual(['held', 'held', 'held', 'refused'])
    expect(outcomes[3]).toEqual({ kind: 'refused', cap: 'run' })
    expect(await hold(ours, { amountMicros: 100 })).toMatchObject({ kind: 'held' })
    expect(await stateOf(ours)).toEqual({ heldMicros: 1_000, spentMicros: 0 })
  })

  test('a hold that the month refuses takes nothing of its run', async () => {
    const [ours] = await tenants()
    expect(await hold(ours, { monthCapMicros: 200 })).toEqual({ kind: 'refused', cap: 'month' })
    expect(await hold(ours, { amountMicros: 1_000 })).toMatchObject({ kind: 'held' })
  })

  test('what is settled below its hold frees the rest, above it is cut, and twice counts once', async () => {
    const [ours] = await tenants()
    const [first, second] = [await hold(ours), await hold(ours)]
    if (first.kind !== 'held' || second.kind !== 'held') throw new TypeError('both fit')
    for (const spentMicros of [120, 250]) await within(ours, (scope) => book().settle(scope, { id: first.id, spentMicros }))
    await within(ours, (scope) => book().settle(scope, { id: second.id, spentMicros: 9_999 }))
    expect(await stateOf(ours)).toEqual({ heldMicros: 0, spentMicros: 420 })
  })

  test('what an interrupted run still holds counts in full', async () => {
    const [ours] = await tenants()
    await hold(ours)
    await hold(ours, { run: 'other' })
    await within(ours, (scope) => book().settleRun(scope, 'r'))
    expect(await stateOf(ours)).toEqual({ heldMicros: 300, spentMicros: 300 })
  })

  test('the budget of one tenant is nothing to another', async () => {
    const [ours, theirs] = await tenants()
    await hold(ours, { amountMicros: 1_000 })
    expect(await hold(theirs, { amountMicros: 1_000 })).toMatchObject({ kind: 'held' })
    expect(await hold(theirs)).toEqual({ kind: 'refused', cap: 'run' })
  })
}
