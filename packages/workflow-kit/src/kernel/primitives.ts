import type { Failure, Outcome } from '../port/outcome.ts'
import type { RunOptions } from '../port/retry-policy.ts'

/** One step as data: an engine may carry it to another process. */
export interface StepRequest {
  readonly activity: string
  readonly input: unknown
  readonly idempotencyKey: string
  readonly options: RunOptions
  /** True inside undo and `shielded`: a cancel must not stop it. */
  readonly shielded: boolean
}

/** What a step leaves in its checkpoint. `cancel` tells that a cancel was seen while it ran, so that replay sees it at the same place. */
export type StepRecord =
  | { readonly kind: 'value'; readonly value?: unknown; readonly cancel?: string }
  | { readonly kind: 'failure'; readonly failure: Failure; readonly cancel?: string }
  | { readonly kind: 'cancelled'; readonly cancel: string }

/** Everything that reaches a run from outside comes through one ordered mailbox. */
export type MailboxMessage =
  | { readonly kind: 'signal'; readonly name: string; readonly key?: string; readonly payload?: unknown }
  | { readonly kind: 'cancel'; readonly reason: string }

export type ChildWait = { readonly kind: 'closed'; readonly outcome: Outcome } | { readonly kind: 'cancel-requested'; readonly reason: string }

export interface ChildRequest {
  readonly id: string
  readonly workflow: string
  readonly version: number
  readonly journal: boolean
  readonly queue?: string
  readonly input: unknown
}

/**
 * What an adapter gives to the kernel. Each call but `publish` is recorded and answers the same on replay. A rejection never means that
 * the work failed (that is data): it means the engine cannot go on here, and the run's code stops without noticing.
 * Calls are made in a deterministic order; `step` may be called several times in one turn and numbers itself synchronously.
 */
export interface WorkflowPrimitives {
  readonly workflowId: string
  readonly tenantId: string
  readonly parentId: string | null
  step(request: StepRequest): Promise<StepRecord>
  /** The next message, or null when the deadline (milliseconds since 1970) passed first; null waits for ever. */
  receive(deadlineMs: number | null): Promise<MailboxMessage | null>
  startChild(request: ChildRequest): Promise<void>
  /** Unless `ignoreCancel`, also returns when this run itself is asked to cancel. */
  awaitChild(id: string, options: { ignoreCancel: boolean }): Promise<ChildWait>
  cancelChild(id: string, reason: string): Promise<void>
  now(): Promise<number>
  uuid(): Promise<string>
  patched(changeId: string): Promise<boolean>
  /** What people see while the run is under way. Not recorded and not waited for: a replay says it again. */
  publish(status: unknown): void
}
