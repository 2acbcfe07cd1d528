import type { SignalRef } from '../define/signal.ts'
import type { WorkflowContract } from '../define/workflow-contract.ts'
import type { Outcome, RunState } from './outcome.ts'

export interface StartOptions {
  /** `tenant/workflow/business-key`. The id is the protection against doing things twice: it stays taken after the run closed. */
  readonly id: string
  readonly tenantId: string
  /** A delayed run costs a row and no memory. Do not signal it: cancel or terminate it. About 1 s precise. */
  readonly delayMs?: number
  /** Within a queue, lower goes first. Default 0. */
  readonly priority?: number
  /** Who is behind it, as its row will say: `user:<id>`, `schedule:<id>`. Default `system:workflow-engine`; a child has `run:<id of its parent>`. */
  readonly startedBy?: string
}

export interface RunDescription {
  readonly id: string
  readonly workflow: string
  readonly tenantId: string | null
  readonly state: RunState
  /** The last `ctx.setStatus`, or null. */
  readonly status: unknown
}

export type RunListItem = Omit<RunDescription, 'status'>

export interface RunFilter {
  readonly workflow?: string
  readonly tenantId?: string
  readonly state?: RunState
  readonly idPrefix?: string
  /** At most 500, default 50. */
  readonly limit?: number
  readonly cursor?: string
}

export interface RunPage {
  readonly items: readonly RunListItem[]
  readonly nextCursor: string | null
}

/** What a process needs that starts and steers runs without executing them. */
export interface WorkflowClient {
  /** Idempotent by id, also after the run has closed. Refuses input the contract does not accept. */
  start<I, O>(workflow: WorkflowContract<I, O>, input: I, options: StartOptions): Promise<{ id: string; existing: boolean }>
  /** Throws `workflow-run-closed` when the run is closed or unknown. The same `key` is delivered once. The caller has checked that the actor may do this. */
  signal<P>(id: string, signal: SignalRef<P>, payload: P, options?: { key?: string }): Promise<void>
  /** Cooperative: clean-up and compensation run, the run ends `cancelled`. Without effect on closed runs; throws `workflow-run-closed` when unknown. */
  cancel(id: string, reason: string): Promise<void>
  /** Hard: nothing more of it runs, it ends `terminated`. */
  terminate(id: string, reason: string): Promise<void>
  /** Waits for the end. Throws `workflow-run-not-found`, or `run-result-timed-out` after `timeoutMs`. Never answer a person this way: it may poll. */
  result(id: string, options?: { timeoutMs?: number }): Promise<Outcome>
  describe(id: string): Promise<RunDescription | null>
  /** For operations only; screens read the table that the run journal keeps. */
  list(filter?: RunFilter): Promise<RunPage>
  stop(options?: { graceMs?: number }): Promise<void>
}

/** A client that also executes runs. `stop` lets steps in flight end within `graceMs`; unfinished runs go on at the next start. */
export interface WorkflowEngine extends WorkflowClient {
  /** Deletes runs that closed before the given time, and gives their ids free. Returns how many. */
  forget(options: { closedBeforeMs: number; limit?: number }): Promise<number>
}
