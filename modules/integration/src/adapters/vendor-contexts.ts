import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ConnectionContext, type ConnectionLimits, type Connector, createConnectionLimits, secretFieldNames } from '@bizosaas/connector-kit'
import type { Egress, FetchAnswer } from '@bizosaas/egress'
import { type Clock, isSimulatedName, type TenantId } from '@bizosaas/kernel'

export interface VendorContextRequest {
  readonly tenantId: TenantId
  readonly connector: Connector
  readonly credentials: object
  /** The address of the connection. It leads a vendor with one address for all to a simulator of ours, and nowhere else. */
  readonly baseUrl: string
  readonly isSimulated: boolean
  /** Forget what this process learnt about the account before. */
  readonly isFresh?: boolean
  readonly onAnswer?: (answer: FetchAnswer) => void
}

export interface VendorContexts {
  make(request: VendorContextRequest): ConnectionContext
}

interface Shared {
  readonly limits: ConnectionLimits
  readonly memo: Map<string, unknown>
}

/** Two processes at one vendor account each keep their own count; so many accounts are remembered in one. */
const mostAccounts = 10_000

/** Builds what a connector needs for one use. Uses of one account share limits, circuit breaker and what was learnt about it. */
export function createVendorContexts({ egress, clock, timeoutMs = 15_000 }: { egress: Egress; clock: Clock; timeoutMs?: number }): VendorContexts {
  const known = new Map<string, Shared>()
  return {
    make({ tenantId, connector, credentials, baseUrl, isSimulated, isFresh = false, onAnswer }) {
      const { limits, memo } = sharedOf({ known, key: keyOf({ tenantId, connector, credentials, baseUrl }), connector, clock })
      if (isFresh) memo.clear()
      const fetch = egress.forTenant(tenantId)
      return {
        credentials,
        fetch: async (url, options) => {
          const answer = await fetch(url, options)
          onAnswer?.(answer)
          return answer
        },
        limits,
        memo,
        clock,
        sleep: (ms) => sleep(ms),
        simulatorUrl: isSimulatedName(new URL(baseUrl).hostname) ? baseUrl : null,
        isSimulated,
        timeoutMs,
      }
    },
  }
}

function sharedOf({ known, key, connector, clock }: { known: Map<string, Shared>; key: string; connector: Connector; clock: Clock }): Shared {
  const before = known.get(key)
  if (before !== undefined) return before
  const [oldest] = known.keys()
  if (known.size >= mostAccounts && oldest !== undefined) known.delete(oldest)
  const shared = { limits: createConnectionLimits({ rateLimit: connector.manifest.rateLimit, clock }), memo: new Map() }
  known.set(key, shared)
  return shared
}

/**
 * The account without its secrets, so that a renewed password goes on with the same limits. Accounts of a vendor with one address for all may
 * differ in nothing but their secrets: there a digest tells them apart, because what was learnt about one must not be believed of another.
 */
function keyOf({
  tenantId,
  connector,
  credentials,
  baseUrl,
}: Pick<VendorContextRequest, 'tenantId' | 'connector' | 'credentials' | 'baseUrl'>): string {
  const { manifest } = connector
  const secrets = new Set(secretFieldNames(manifest))
  const open = Object.entries(credentials).filter(([name]) => !secrets.has(name))
  const digest = manifest.baseUrl === undefined ? null : createHash('sha256').update(JSON.stringify(credentials)).digest('hex')
  return JSON.stringify([tenantId, manifest.id, baseUrl, open, digest])
}
