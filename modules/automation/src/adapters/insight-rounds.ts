import { type Clock, createRounds, type Scopes, type SystemActor, type TenantId } from '@bizosaas/kernel'
import type { InsightStore } from '../ports/insight-store.ts'
import { activeTenants } from './active-tenants.ts'

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
  const { onError = () => {}, everyMs = 6 * 3_600_000 } = deps
  const rounds = createRounds({
    round: (signal) => round({ ...deps, onError, signal }),
    restMs: everyMs,
    firstAfterMs,
    onError: (error) => onError(error, null),
  })
  return { round: rounds.once, start: rounds.start, stop: rounds.stop }
}

type Sharing = Required<Omit<InsightRoundsDependencies, 'everyMs'>> & { readonly signal: AbortSignal }

async function round({ scopes, insights, clock, share, onError, signal }: Sharing): Promise<number> {
  // Simulated tenants try things out: what they do says nothing about anybody's work.
  for (const tenantId of await activeTenants(scopes, { isSimulatedToo: false })) {
    if (signal.aborted) return 0
    await share({ actor, tenantId }).catch((error: unknown) => onError(error, tenantId))
  }
  return scopes.withPlatform('insights', (scope) => insights.publish(scope, clock.now().toISOString().slice(0, 10)))
}
