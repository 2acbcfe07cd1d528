/** What an activity is given beside its input. */
export interface ActivityContext {
  /** The same in every attempt of this step, in every process; hand it to whoever performs the effect. */
  readonly idempotencyKey: string
  readonly workflowId: string
  readonly tenantId: string
  /** Counts from 1; starts again after a crash. */
  readonly attempt: number
  /** Fires on time-out, missed heartbeat, cancel and shutdown. Obey it: nothing can stop the code otherwise. */
  readonly signal: AbortSignal
  heartbeat(): void
}
