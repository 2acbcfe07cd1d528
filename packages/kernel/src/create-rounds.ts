export interface RoundsOptions<T> {
  /** One round. Once the signal fires it ends after what it is at. */
  readonly round: (signal: AbortSignal) => Promise<T>
  /** How long to rest after a round, where nobody asks for one. It must not throw. */
  readonly restMs: number | (() => Promise<number>)
  /** Default 0. */
  readonly firstAfterMs?: number
  /** What a round threw that nobody waited for; the next one comes all the same. */
  readonly onError?: (error: unknown) => void
}

export interface Rounds<T> {
  start(): void
  /** A round as soon as the one under way has ended. Asked for again and again until then, it is one. */
  wake(): void
  /** One round, after the one under way: what it came to, or what it threw. */
  once(): Promise<T>
  /** Ends after the round under way. */
  stop(): Promise<void>
}

/**
 * What goes on in the background: one round after the other, never two at a time, with a rest between.
 *
 * @example
 * const rounds = createRounds({ round: removeOldRows, restMs: 6 * 3_600_000, firstAfterMs: 60_000, onError: warn })
 */
export function createRounds<T>({ round, restMs, firstAfterMs = 0, onError = () => {} }: RoundsOptions<T>): Rounds<T> {
  const stopping = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<unknown> = Promise.resolve()
  let isAsked = false
  const once = () => {
    const next = underWay.then(() => {
      isAsked = false
      return round(stopping.signal)
    })
    underWay = next.catch(() => {})
    return next
  }
  const sleepAfter = (ms: number) => {
    clearTimeout(timer)
    if (!stopping.signal.aborted) timer = setTimeout(wake, ms)
  }
  const roundThenSleep = async () => {
    await once().catch(onError)
    sleepAfter(typeof restMs === 'number' ? restMs : await restMs())
  }
  const wake = () => {
    if (isAsked || stopping.signal.aborted) return
    isAsked = true
    clearTimeout(timer)
    void roundThenSleep()
  }
  return {
    start: () => sleepAfter(firstAfterMs),
    wake,
    once,
    async stop() {
      stopping.abort()
      clearTimeout(timer)
      await underWay
    },
  }
}
