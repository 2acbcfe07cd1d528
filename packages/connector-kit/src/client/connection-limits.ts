import { appError, type Clock } from '@bizosaas/kernel'
import type { RateLimit } from '../define/manifest.ts'

/** What all uses of one connection in this process share, so that they slow down and rest together. */
export interface ConnectionLimits {
  /** Waits for the next free call. Throws `vendor-rate-limited` when that would take longer than `maxWaitMs`, `vendor-circuit-open` while resting. */
  take(call: { sleep: (ms: number) => Promise<void>; maxWaitMs: number }): Promise<void>
  /** The vendor named a time: nobody calls before it. */
  pause(ms: number): void
  succeeded(): void
  /** Counts towards the breaker: no answer, a cut, a 5xx. Refusals and 429 do not. */
  failed(): void
}

const failuresToOpen = 5
const restMs = 30_000

/** Token bucket and circuit breaker of one connection. */
export function createConnectionLimits({ rateLimit, clock }: { rateLimit: RateLimit; clock: Clock }): ConnectionLimits {
  const msPerToken = 60_000 / rateLimit.perMinute
  let tokens = rateLimit.burst
  let countedAt = now()
  let pausedUntil = 0
  let failures = 0
  let openUntil = 0
  let isProbing = false

  function now(): number {
    return clock.now().getTime()
  }

  function waitFor(): number {
    const at = now()
    tokens = Math.min(rateLimit.burst, tokens + (at - countedAt) / msPerToken)
    countedAt = at
    tokens -= 1
    return Math.max(pausedUntil - at, tokens >= 0 ? 0 : -tokens * msPerToken)
  }

  return {
    async take({ sleep, maxWaitMs }) {
      refuseWhileOpen()
      const waitMs = waitFor()
      if (waitMs > maxWaitMs) {
        tokens += 1
        throw appError('vendor-rate-limited', {
          retry: { kind: 'after', ms: Math.ceil(waitMs) },
          details: { reason: 'our own limit for this connection', written: 'no' },
        })
      }
      if (waitMs > 0) await sleep(waitMs)
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, now() + ms)
    },
    succeeded() {
      failures = 0
      openUntil = 0
      isProbing = false
    },
    failed() {
      failures += 1
      isProbing = false
      if (failures >= failuresToOpen) openUntil = now() + restMs
    },
  }

  function refuseWhileOpen(): void {
    if (failures < failuresToOpen) return
    const leftMs = openUntil - now()
    if (leftMs > 0 || isProbing) {
      const ms = Math.max(leftMs, 1_000)
      throw appError('vendor-circuit-open', { retry: { kind: 'after', ms }, details: { reason: 'too many failures in a row', written: 'no' } })
    }
    isProbing = true // one call finds out whether it is well again; the others keep waiting
  }
}
