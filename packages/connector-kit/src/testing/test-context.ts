import { createLoopbackEgress } from '@bizosaas/egress/testing'
import { systemClock } from '@bizosaas/kernel'
import { createConnectionLimits } from '../client/connection-limits.ts'
import type { ConnectionContext } from '../define/connection-context.ts'

export interface TestContext extends ConnectionContext {
  /** Every wait that was asked for, in ms; none is really waited for. */
  readonly waits: number[]
  close(): Promise<void>
}

interface TestAccount {
  readonly credentials: unknown
  /** Where the simulator of a vendor with one address for all listens. */
  readonly simulatorUrl?: string | null
  readonly timeoutMs?: number
  readonly memo?: Map<string, unknown>
}

/** A context that speaks to servers of the test on loopback, through the real guard. */
export function testContext({ credentials, simulatorUrl = null, timeoutMs = 5_000, memo = new Map() }: TestAccount): TestContext {
  const egress = createLoopbackEgress()
  const waits: number[] = []
  return {
    credentials,
    fetch: egress.forTenant(null),
    limits: createConnectionLimits({ rateLimit: { perMinute: 100_000, burst: 100_000 }, clock: systemClock }),
    memo,
    clock: systemClock,
    sleep: async (ms) => {
      waits.push(ms)
    },
    simulatorUrl,
    isSimulated: true,
    timeoutMs,
    waits,
    close: () => egress.close(),
  }
}
