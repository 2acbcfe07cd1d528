import { rowsOf } from '@bizosaas/db'
import { type BudgetHoldId, type Clock, newId, type TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { BudgetAsk } from '../domain/budget.ts'
import type { BudgetBook } from '../ports/budget-book.ts'

/** Budgets as rows, locked in one order: the run's, then its holds, then the month's. So no two callers wait for each other. */
export function createPostgresBudgetBook({ clock }: { clock: Clock }): BudgetBook {
  const settle: BudgetBook['settle'] = async (scope, { id, spentMicros }) => {
    await sql`
      select from budget b join budget_hold h on h.tenant_id = b.tenant_id and h.run = b.period and h.currency = b.currency
      where h.id = ${id} for update of b`.execute(rowsOf(scope))
    const { rows } = await sql<SettledRow>`
      update budget_hold set settled_micros = least(${spentMicros}::bigint, amount_micros), settled_at = ${clock.now()}
      where id = ${id} and settled_at is null
      returning run, month, currency, amount_micros as "amountMicros", settled_micros as "settledMicros"`.execute(rowsOf(scope))
    for (const { run, month, currency, amountMicros, settledMicros } of rows) {
      for (const period of [run, month]) {
        await sql`
          update budget set held_micros = held_micros - ${amountMicros}::bigint, spent_micros = spent_micros + ${settledMicros}::bigint
          where period = ${period} and currency = ${currency}`.execute(rowsOf(scope))
      }
    }
  }
  return {
    settle,
    async hold(scope, ask) {
      if (!(await raise({ scope, ask, period: ask.run, cap: ask.runCapMicros }))) return { kind: 'refused', cap: 'run' }
      if (!(await raise({ scope, ask, period: ask.month, cap: ask.monthCapMicros }))) {
        await sql`
          update budget set held_micros = held_micros - ${ask.amountMicros}::bigint
          where period = ${ask.run} and currency = ${ask.currency}`.execute(rowsOf(scope))
        return { kind: 'refused', cap: 'month' }
      }
      const id = newId<BudgetHoldId>()
      await sql`
        insert into budget_hold (tenant_id, id, run, month, currency, amount_micros, held_at)
        values (${scope.tenantId}, ${id}, ${ask.run}, ${ask.month}, ${ask.currency}, ${ask.amountMicros}, ${clock.now()})`.execute(rowsOf(scope))
      return { kind: 'held', id }
    },
    async settleRun(scope, run) {
      await sql`select from budget where period = ${run} order by currency for update`.execute(rowsOf(scope))
      const { rows } = await sql<{ id: BudgetHoldId; spentMicros: number }>`
        select id, amount_micros as "spentMicros" from budget_hold where run = ${run} and settled_at is null order by id`.execute(rowsOf(scope))
      for (const open of rows) await settle(scope, open)
    },
    async ofMonth(scope, { month, currency }) {
      const { rows } = await sql<{ held: string; spent: string }>`
        select held_micros as held, spent_micros as spent from budget where period = ${month} and currency = ${currency}`.execute(rowsOf(scope))
      return { heldMicros: Number(rows[0]?.held ?? 0), spentMicros: Number(rows[0]?.spent ?? 0) }
    },
  }
}

interface SettledRow {
  readonly run: string
  readonly month: string
  readonly currency: string
  readonly amountMicros: string
  readonly settledMicros: string
}

interface Raising {
  readonly scope: TenantScope
  readonly ask: BudgetAsk
  readonly period: string
  readonly cap: number
}

/** One conditional statement: the row is locked before its condition is looked at, so nobody raises it past the cap in between. */
async function raise({ scope, ask: { currency, amountMicros }, period, cap }: Raising): Promise<boolean> {
  const { rows } = await sql`
    insert into budget (tenant_id, period, currency, held_micros, spent_micros)
    select ${scope.tenantId}, ${period}, ${currency}, ${amountMicros}::bigint, 0 where ${amountMicros}::bigint <= ${cap}::bigint
    on conflict (tenant_id, period, currency) do update set held_micros = budget.held_micros + excluded.held_micros
    where budget.held_micros + budget.spent_micros + excluded.held_micros <= ${cap}::bigint
    returning period`.execute(rowsOf(scope))
  return rows.length > 0
}
