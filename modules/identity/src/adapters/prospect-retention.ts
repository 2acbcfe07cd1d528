import { type Clock, createRounds, type Rounds, type Scopes, type TenantId } from '@bizosaas/kernel'
import type { ProspectStore } from '../ports/prospect-store.ts'
import type { VisitorLimit } from '../ports/visitor-limit.ts'

export interface ProspectRetentionDependencies {
  readonly scopes: Scopes
  readonly prospects: Pick<ProspectStore, 'leaving' | 'remove'>
  readonly visitors: Pick<VisitorLimit, 'forget'>
  readonly clock: Clock
  /** One that cannot be removed does not hold up the others. */
  readonly onError?: (error: unknown, tenantId: TenantId | null) => void
}

const mostPerSweep = 1_000
const firstAfterMs = 30_000
const restMs = 3_600_000

/**
 * Each round removes those whose time is over, tells how many they were, and forgets from where visitors came. Several processes may do so at once: what
 * one has removed the other does not find.
 */
export function createProspectRetention(deps: ProspectRetentionDependencies): Rounds<number> {
  const { onError = () => {} } = deps
  return createRounds({
    round: (signal) => sweep({ ...deps, onError, signal }),
    restMs,
    firstAfterMs,
    onError: (error) => onError(error, null),
  })
}

type Sweeping = Required<ProspectRetentionDependencies> & { readonly signal: AbortSignal }

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
