import { createExecutor, type Executor, type ExecutorDeps } from '@bizosaas/governance'

/** The door as the worker opens it, over the counting sink: in the product nobody else does. */
export function composeExecutor(deps: ExecutorDeps): Executor {
  return createExecutor(deps)
}
