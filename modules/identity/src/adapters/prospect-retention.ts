import { type Clock, createRounds, type Scopes, type TenantId } from '@bizosaas/kernel'
import type { ProspectStore } from '../ports/prospect-store.ts'
import type { VisitorLimit } from '../ports/visitor-limit.ts'

export interface ProspectRetentionDependencies {
  readonly scopes: Scopes
  readonly prospects: Pick<ProspectStore, 'leaving' | 'remove'>
  readonly visitors: Pick<VisitorLimit, 'forget'>
  readonly clock: Clock
  /** One that cannot be removed does not hold up the others. */
  readonly onError?: (error: unknown, tenantId: TenantId | null) => void
  /** Default an hour. */
  readonly sweepEveryMs?: number
}

export interface ProspectRetention {
  start(): void
  /** Removes those whose time is over and tells how many they were; also forgets from where visitors came. */
  sweep(): Promise<number>
  /** Ends after the one that is being removed. */
  stop(): Promise<void>
}

const mostPerSweep = 1_000
const firstSweepAfterMs = 30_000

/** Several processes may sweep at once: what one has removed the other does not find. */
export function createProspectRetention(deps: ProspectRetentionDependencies): ProspectRetention {
  const { onError = () => {}, sweepEveryMs = 3_600_000 } = deps
  const rounds = createRounds({
    round: (signal) => sweep({ ...deps, onError, signal }),
    restMs: sweepEveryMs,
    firstAfterMs: firstSweepAfterMs,
    onError: (error) => onError(error, null),
  })
  return { sweep: rounds.once, start: rounds.start, stop: rounds.stop }
}

type Sweeping = Required<Omit<ProspectRetentionDependencies, 'sweepEveryMs'>> & { readonly signal: AbortSignal }

async function sweep({ scopes, prospects, visitors, clock, onError, signal }: Sweeping): Promise<number> {
  const now = clock.now()
  await scopes.withPlatform('visitors', (scope) => visitors.forget(scope, now))
  const leaving = await scopes.withPlatform('prospects', (scope) => prospects.leaving(scope, { now, limit: mostPerSweep }))
  let removed = 0
  for (const id of leaving) {
    if (signal.aborted) break
    const isGone = await scopes
      .withPlatform('prospects', (scope) => prospects.remove(scope, { id, now }))
      .catch((error: unknown) => {
        onError(error, id)
        return false
      })
    removed += isGone ? 1 : 0
  }
  return removed
}
