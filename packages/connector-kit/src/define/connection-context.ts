import type { GuardedFetch } from '@bizosaas/egress'
import type { Clock } from '@bizosaas/kernel'
import type { ConnectionLimits } from '../client/connection-limits.ts'

/** Everything a connector gets to speak for one connection. Built by integration for each use; nothing in it outlives the call but `limits` and `memo`. */
export interface ConnectionContext<Credentials = unknown> {
  readonly credentials: Credentials
  /** Guarded, and bound to the tenant. */
  readonly fetch: GuardedFetch
  /** Shared by all uses of this connection in this process: token bucket and circuit breaker. */
  readonly limits: ConnectionLimits
  /** What this process learnt about the connection and may forget: an API root, a plugin's version. Shared like `limits`; never a secret. */
  readonly memo: Map<string, unknown>
  readonly clock: Clock
  /** Waits; a test's own version returns at once. */
  readonly sleep: (ms: number) => Promise<void>
  /** Where a simulator listens that stands in for a vendor with one address for all; null for the vendor itself. Any place but a simulator's is refused. */
  readonly simulatorUrl: string | null
  /** The account is a simulator of ours; cards and screens say so. */
  readonly isSimulated: boolean
  /** For one HTTP exchange. */
  readonly timeoutMs: number
}
