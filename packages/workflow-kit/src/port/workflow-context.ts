import type { ActivityRef } from '../define/activity.ts'
import type { SignalRef } from '../define/signal.ts'
import type { WorkflowContract } from '../define/workflow-contract.ts'
import type { Failure } from './outcome.ts'
import type { RunOptions } from './retry-policy.ts'

export type Received<P> = { readonly received: true; readonly value: P } | { readonly received: false }
export type ChildResult<O> = { readonly ok: true; readonly value: O } | { readonly ok: false; readonly failure: Failure }

export interface Undo<I> {
  readonly activity: ActivityRef<I, unknown>
  readonly input: I
  readonly options?: RunOptions
}

export interface Saga {
  /** Registers the undo first, then runs the step: undo must tolerate "was never created" and being repeated. */
  step<I, O, U>(activity: ActivityRef<I, O>, input: I, undo: Undo<U>, options?: RunOptions): Promise<O>
}

/**
 * The only way from workflow code to the world. Calls are strictly one after the other: a second call while one is
 * pending is refused (`workflow-calls-overlapping`), except through `all`. All values are plain JSON of at most 256 KB.
 */
export interface WorkflowContext {
  readonly workflowId: string
  readonly tenantId: string
  /** Runs one activity durably. Throws `StepError` (final failure, as data) or `CancelledError`. */
  run<I, O>(activity: ActivityRef<I, O>, input: I, options?: RunOptions): Promise<O>
  /** Runs several activities at once; each branch makes exactly one `run`, at once. Waits for all, then throws the first failure by position. */
  all<T extends readonly unknown[]>(branches: { readonly [K in keyof T]: () => Promise<T[K]> }): Promise<T>
  sleep(durationMs: number): Promise<void>
  /** Signals sent before the wait are kept, first in first out per name. Without `timeoutMs` it waits for ever. */
  waitFor<P>(signal: SignalRef<P>, options?: { timeoutMs?: number }): Promise<Received<P>>
  /** Milliseconds since 1970, the same on replay. */
  now(): Promise<number>
  uuid(): Promise<string>
  /** True for runs that reach this point with the changed code first; the first answer holds for the whole run. */
  patched(changeId: string): Promise<boolean>
  child<I, O>(workflow: WorkflowContract<I, O>, input: I, options?: { id?: string }): Promise<O>
  /** Ordered sliding window: at most `concurrency` children in flight, results in the order of the inputs, failures collected. */
  mapChildren<I, O>(workflow: WorkflowContract<I, O>, inputs: readonly I[], options: { concurrency: number; id?: string }): Promise<ChildResult<O>[]>
  /** Publishes what people see while the run is under way; they see the last about a second later. Costs no checkpoint. */
  setStatus(status: unknown): Promise<void>
  /** Runs the body; on failure or cancel the registered undos run in reverse order, shielded from cancel. */
  saga<T>(body: (saga: Saga) => Promise<T>): Promise<T>
  /** Clean-up that a cancel cannot stop. */
  shielded<T>(body: () => Promise<T>): Promise<T>
}
