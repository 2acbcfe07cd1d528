import { type Clock, createRounds, type Rounds, type Scopes, type SystemActor, type TenantId } from '@bizosaas/kernel'
import type { InsightStore } from '../ports/insight-store.ts'
import { activeTenants } from './active-tenants.ts'

export interface InsightRoundsDependencies {
  readonly scopes: Scopes
  readonly insights: InsightStore
  readonly clock: Clock
  /** Counts and shares in one tenant. */
  readonly share: (call: { readonly actor: SystemActor; readonly tenantId: TenantId }) => Promise<void>
  readonly onError?: (error: unknown, tenantId: TenantId | null) => void
}

const actor: SystemActor = { kind: 'system', name: 'insights' }
const firstAfterMs = 120_000
const restMs = 6 * 3_600_000

/**
 * Each round lets every tenant share, then publishes, and tells how many figures are new. Several processes may do so at once: sharing replaces, and a
 * figure is published once a day.
 */
export function createInsightRounds(deps: InsightRoundsDependencies): Rounds<number> {
  const { onError = () => {} } = deps
  return createRounds({
    round: (signal) => round({ ...deps, onError, signal }),
    restMs,
    firstAfterMs,
    onError: (error) => onError(error, null),
  })
}

type Sharing = Required<InsightRoundsDependencies> & { readonly signal: AbortSignal }

async function round({ scopes, insights, clock, share, onError, signal }: Sharing): Promise<number> {
  // Simulated tenants try things out: what they do says nothing about anybody's work.
  for (const tenantId of await activeTenants(scopes, { isSimulatedToo: false })) {
    if (signal.aborted) return 0
    await share({ actor, tenantId }).catch((error: unknown) => onError(error, tenantId))
  }
  return scopes.withPlatform('insights', (scope) => insights.publish(scope, clock.now().toISOString().slice(0, 10)))
}
