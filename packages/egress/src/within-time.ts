interface Limits {
  readonly timeoutMs: number
  /** Ends it sooner. */
  readonly signal: AbortSignal | undefined
}

/**
 * Runs with a signal that fires when the time is over or the given signal does. Nothing of it is left once the run has ended: the timer of
 * `AbortSignal.timeout` keeps each request until its time would have been over, thousands of them while a site is read.
 */
export async function withinTime<T>({ timeoutMs, signal }: Limits, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = () => controller.abort(signal?.reason)
  const timer = setTimeout(() => controller.abort(new DOMException('no answer in time', 'TimeoutError')), timeoutMs)
  timer.unref()
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted === true) stop()
  try {
    return await run(controller.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}
