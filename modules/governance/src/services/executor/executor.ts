import type { ActionOutcome } from './action-outcome.ts'
import { type CloseOutcome, closeExecution } from './close-execution.ts'
import type { Execution, ExecutorDeps } from './execution.ts'
import { type OpenOutcome, openExecution } from './open-execution.ts'
import { type ReadBackOutcome, readBackAction } from './read-back-action.ts'
import { runAction } from './run-action.ts'

/**
 * The one door: the only way an external write happens. `execute-proposal` calls these steps in order; each may be repeated,
 * as what was done is in the ledger under a key made from the seal.
 */
export interface Executor {
  openExecution(execution: Execution): Promise<OpenOutcome>
  /** `again` allows one more try of what failed by itself passing, such as a rate limit. */
  runAction(call: Execution & { index: number; again?: boolean }): Promise<ActionOutcome>
  /** Throws what the connection and the vendor throw while reading; reading may be repeated. */
  readBackAction(call: Execution & { index: number }): Promise<ReadBackOutcome>
  closeExecution(execution: Execution): Promise<CloseOutcome>
}

export function createExecutor(deps: ExecutorDeps): Executor {
  return {
    openExecution: (execution) => openExecution({ deps, execution }),
    runAction: ({ index, again = false, ...execution }) => runAction({ deps, execution, index, again }),
    readBackAction: ({ index, ...execution }) => readBackAction({ deps, execution, index }),
    closeExecution: (execution) => closeExecution({ deps, execution }),
  }
}
