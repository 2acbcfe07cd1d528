import { createLoopbackEgress } from '@bizosaas/egress/testing'
import { systemClock } from '@bizosaas/kernel'
import { createConnectionLimits } from '../client/connection-limits.ts'
import type { ConnectionContext } from '../define/connection-context.ts'

export interface TestContext extends ConnectionContext {
  /** Every wait that was asked for, in ms; none is really waited for. */
  readonly waits: number[]
  close(): Promise<void>
}

/** A context that speaks to servers of the test on loopback, through the real guard. */
export function testContext({ credentials, timeoutMs = 5_000 }: { credentials: unknown; timeoutMs?: number }): TestContext {
  const egress = createLoopbackEgress()
  const waits: number[] = []
  return {
    credentials,
    fetch: egress.forTenant(null),
    limits: createConnectionLimits({ rateLimit: { perMinute: 100_000, burst: 100_000 }, clock: systemClock }),
    memo: new Map(),
    clock: systemClock,
    sleep: async (ms) => {
      waits.push(ms)
    },
    isSimulated: true,
    timeoutMs,
    waits,
    close: () => egress.close(),
  }
}
