import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '@bizosaas/kernel'

/** Keeps the distance between the starts of requests to one host, whoever makes them. */
export interface Pace {
  /** Resolves when the next request may begin. Rejects when the signal fires. */
  turn(): Promise<void>
  /** Nothing begins before this many milliseconds have passed. */
  rest(ms: number): void
}

export function createPace({ delayMs, clock, signal }: { delayMs: number; clock: Clock; signal: AbortSignal | undefined }): Pace {
  let nextAt = 0
  return {
    async turn() {
      const now = clock.now().getTime()
      const at = Math.max(now, nextAt)
      nextAt = at + delayMs
      if (at > now) await sleep(at - now, undefined, signal === undefined ? {} : { signal })
    },
    rest(ms) {
      nextAt = Math.max(nextAt, clock.now().getTime() + ms)
    },
  }
}
