/**
 * When a failed attempt of a step is repeated. Attempts and pauses live in the memory of the executing process: a crash
 * starts the count again. Horizons longer than minutes belong into the workflow, as a loop with `ctx.sleep`.
 */
export interface RetryPolicy {
  /** All attempts, the first included. Default 3. */
  readonly maxAttempts?: number
  /** Pause before the second attempt. Default 500. */
  readonly initialMs?: number
  /** Each further pause is this many times longer. Default 2. */
  readonly factor?: number
  /** No pause is longer. Default 30,000. */
  readonly maxMs?: number
  /** Failure codes that end the step at once. */
  readonly nonRetryable?: readonly string[]
}

/** How one step runs. Given with the activity, overridden per call. */
export interface RunOptions {
  /** Limit of one attempt, default 60,000. The attempt's `signal` fires and the attempt is given up. */
  readonly timeoutMs?: number
  /** The activity must call `heartbeat()` at least this often, or the attempt is given up. Needed for everything longer than a few seconds. */
  readonly heartbeatMs?: number
  readonly retry?: RetryPolicy
  /** Idempotency key of the step; default `<workflow id>:<step number>:<activity>`. */
  readonly key?: string
}
