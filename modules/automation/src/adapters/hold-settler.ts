import type { BudgetBook } from '@bizosaas/commerce'
import { rowsOf } from '@bizosaas/db'
import type { Clock, Scopes, SystemActor, TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { DueHandler } from './due-relay.ts'

interface HoldSettlerDependencies {
  readonly scopes: Scopes
  readonly budgets: Pick<BudgetBook, 'settleRun'>
  readonly clock: Clock
}

const actor: SystemActor = { kind: 'system', name: 'budget-upkeep' }
const lookAgainMs = 10 * 60_000

/**
 * Sees to holds that nobody settled: one of a run that has ended, however it ended, counts in full, as nobody knows what became of its question;
 * one of a run that goes on stays. Settling happens once, whoever comes first, and takes the pointer away.
 */
export function createHoldSettler({ scopes, budgets, clock }: HoldSettlerDependencies): DueHandler {
  return async ({ tenantId, ref }) => {
    const [run = ''] = ref.split('/')
    const isAtWork = await scopes.withTenant({ actor, tenantId }, async (scope) => {
      if (await goesOn(scope, run)) return true
      await budgets.settleRun(scope, run)
      return false
    })
    if (!isAtWork) return
    const now = clock.now()
    // A run that has ended meanwhile has moved it already.
    await scopes.withPlatform('due', async (scope) => {
      await sql`
        update due set due_at = ${new Date(now.getTime() + lookAgainMs)}
        where tenant_id = ${tenantId} and kind = 'budget-hold' and ref = ${ref} and due_at <= ${now}`.execute(rowsOf(scope))
    })
  }
}

async function goesOn(scope: TenantScope, run: string): Promise<boolean> {
  const { rows } = await sql`select from agent_run where id::text = ${run} and state in ('queued', 'running')`.execute(rowsOf(scope))
  return rows.length > 0
}
