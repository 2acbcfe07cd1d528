import type { Effect } from '../../domain/effect.ts'
import { type Execution, type ExecutorDeps, executorActor } from './execution.ts'

/** The right of one try to call: gone as soon as another try has taken the effect up, and never given back. */
export interface Fence {
  /** Asked right before the write; from the first yes on, the ledger says that a call may be out. */
  holds(): Promise<boolean>
}

/**
 * A worker that was stopped in the middle (SIGSTOP, a long garbage collection, a suspended machine) does not know that time passed. The
 * number of its try is compared in the database, in the statement that allows the call.
 */
export function createFence({ deps, execution, effect }: { deps: ExecutorDeps; execution: Execution; effect: Effect }): Fence {
  return {
    holds: () =>
      deps.scopes.withTenant({ actor: executorActor, tenantId: execution.tenantId }, (scope) =>
        deps.effects.beginCall(scope, effect.id, { attempt: effect.attempts, at: deps.clock.now() }),
      ),
  }
}
