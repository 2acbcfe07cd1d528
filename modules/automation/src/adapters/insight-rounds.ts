import { rowsOf } from '@bizosaas/db'
import { type Clock, type Scopes, type SystemActor, type TenantId, toId } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { InsightStore } from '../ports/insight-store.ts'

export interface InsightRoundsDependencies {
  readonly scopes: Scopes
  readonly insights: InsightStore
  readonly clock: Clock
  /** Counts and shares in one tenant. */
  readonly share: (call: { readonly actor: SystemActor; readonly tenantId: TenantId }) => Promise<void>
  readonly onError?: (error: unknown, tenantId: TenantId | null) => void
  /** Default 6 hours. */
  readonly everyMs?: number
}

export interface InsightRounds {
  start(): void
  /** Lets each tenant share, then publishes; tells how many figures are new. */
  round(): Promise<number>
  stop(): Promise<void>
}

const actor: SystemActor = { kind: 'system', name: 'insights' }
const firstAfterMs = 120_000

/** Several processes may do a round at once: sharing replaces, and a figure is published once a day. */
export function createInsightRounds(deps: InsightRoundsDependencies): InsightRounds {
  const { scopes, insights, clock, share, onError = () => {}, everyMs = 6 * 3_600_000 } = deps
  let timer: NodeJS.Timeout | null = null
  let underWay: Promise<unknown> = Promise.resolve()
  let isStopped = false
  const round = async () => {
    for (const tenantId of await tenantIds(scopes)) {
      if (isStopped) return 0
      await share({ actor, tenantId }).catch((error: unknown) => onError(error, tenantId))
    }
    return scopes.withPlatform('insights', (scope) => insights.publish(scope, clock.now().toISOString().slice(0, 10)))
  }
  const roundThenSleep = () => {
    underWay = round()
      .catch((error: unknown) => onError(error, null))
      .then(() => {
        if (!isStopped) timer = setTimeout(roundThenSleep, everyMs)
      })
  }
  return {
    round,
    start() {
      timer = setTimeout(roundThenSleep, firstAfterMs)
    },
    async stop() {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      await underWay
    },
  }
}

/** Simulated tenants try things out: what they do says nothing about anybody's work. */
async function tenantIds(scopes: Scopes): Promise<readonly TenantId[]> {
  return scopes.withPlatform('insights', async (scope) => {
    const { rows } = await sql<{ id: string }>`select id from tenant where status = 'active' and not is_simulated order by id`.execute(rowsOf(scope))
    return rows.map(({ id }) => toId<TenantId>(id))
  })
}
