import { rowsOf } from '@bizosaas/db'
import { type Clock, createRounds, type Rounds, type Scopes, type SystemActor, type TenantId, type TenantScope } from '@bizosaas/kernel'
import type { WorkflowEngine } from '@bizosaas/workflow-kit'
import { sql } from 'kysely'
import { activeTenants } from './active-tenants.ts'

export interface RunRetentionDependencies {
  readonly scopes: Scopes
  readonly engine: Pick<WorkflowEngine, 'forget'>
  readonly clock: Clock
  /** Runs that ended longer ago are removed, here and in the engine. Their ids become free: keep them longer than anything may be repeated. */
  readonly days: number
  readonly onError?: (error: unknown, tenantId: TenantId | null) => void
}

/** How many runs of each side went. */
interface Removed {
  readonly engine: number
  readonly listed: number
}

const actor: SystemActor = { kind: 'system', name: 'run-retention' }
const batch = 500
const dayMs = 86_400_000
const firstAfterMs = 60_000
const restMs = 6 * 3_600_000

/** Each round removes all that is old, in batches. Several processes may do so at once: what one has removed the other does not find. */
export function createRunRetention(deps: RunRetentionDependencies): Rounds<Removed> {
  const { onError = () => {} } = deps
  return createRounds({
    round: (signal) => sweep({ ...deps, onError, signal }),
    restMs,
    firstAfterMs,
    onError: (error) => onError(error, null),
  })
}

type Sweeping = Required<RunRetentionDependencies> & { readonly signal: AbortSignal }

async function sweep({ scopes, engine, clock, days, onError, signal }: Sweeping): Promise<Removed> {
  const closedBefore = new Date(clock.now().getTime() - days * dayMs)
  const inEngine = await untilFewer(signal, () => engine.forget({ closedBeforeMs: closedBefore.getTime(), limit: batch }))
  let listed = 0
  // A suspended tenant cannot be entered; its old runs go when it is restored.
  for (const tenantId of await activeTenants(scopes, { isSimulatedToo: true })) {
    if (signal.aborted) break
    const removed = untilFewer(signal, () => scopes.withTenant({ actor, tenantId }, (scope) => removeBatch(scope, closedBefore)))
    listed += await removed.catch((error: unknown) => {
      onError(error, tenantId)
      return 0
    })
  }
  return { engine: inEngine, listed }
}

async function untilFewer(signal: AbortSignal, remove: () => Promise<number>): Promise<number> {
  let total = 0
  for (let removed = batch; removed === batch && !signal.aborted; total += removed) removed = await remove()
  return total
}

/** Order ids begin with the time, so old runs are the first of the index that pages go by. */
async function removeBatch(scope: TenantScope, closedBefore: Date): Promise<number> {
  const { rows } = await sql<{ runs: number }>`
    with old as (
      delete from workflow_run where tenant_id = ${scope.tenantId} and id in (
        select id from workflow_run
        where tenant_id = ${scope.tenantId} and order_id < ${firstIdAfter(closedBefore)} and finished_at < ${closedBefore}
        order by order_id limit ${batch})
      returning id),
    steps as (delete from workflow_step where tenant_id = ${scope.tenantId} and run_id in (select id from old))
    select count(*)::int as runs from old`.execute(rowsOf(scope))
  return rows[0]?.runs ?? 0
}

/** No UUIDv7 made up to an hour after the moment is greater: rows get their ids a little later than what they tell of. */
function firstIdAfter(moment: Date): string {
  const time = (moment.getTime() + 3_600_000).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
