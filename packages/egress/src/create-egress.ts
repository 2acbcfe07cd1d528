import type { TenantId } from '@bizosaas/kernel'
import { checkDestination } from './check-destination.ts'
import { createConnections } from './connections.ts'
import { failure, noAnswerInTime } from './egress-failure.ts'
import { followRedirects } from './follow-redirects.ts'
import type { GuardedFetch } from './guarded-fetch.ts'
import type { PrivateHostQuestion } from './private-host-question.ts'
import { readCertificate, type ServedCertificate } from './read-certificate.ts'
import { type ResolveHost, resolveHost } from './resolve-host.ts'
import { sendOnce } from './send-once.ts'
import type { StandIn } from './stand-in.ts'
import { withinTime } from './within-time.ts'

export interface EgressDependencies {
  /** Did the owner of the agency allow this tenant to reach this private host? Asked at every use, never remembered. */
  readonly allowPrivateHosts: (question: PrivateHostQuestion) => Promise<boolean>
  readonly resolve?: ResolveHost
  /** Where the simulated sites listen now. The owner's permission is asked for by their names, like for any private host. */
  readonly standIns?: readonly StandIn[]
}

export interface Egress {
  /** The guarded fetch of one tenant; null is the platform itself, for which private hosts are asked about with no tenant. */
  forTenant(tenantId: TenantId | null): GuardedFetch
  /** Reads the certificate a host (`name` or `name:port`) shows, behind the same guard. Throws as the fetches do. */
  certificateFor(tenantId: TenantId | null): (host: string, options?: { readonly timeoutMs?: number }) => Promise<ServedCertificate>
  /** Ends idle connections. */
  close(): Promise<void>
}

/**
 * Makes the guard. Throws (from the fetches) `egress-address-refused`, `connection-unreachable`, `vendor-unavailable`, `vendor-answer-too-large`;
 * their details are `{ reason, sent }`.
 *
 * @example
 * const egress = createEgress({ allowPrivateHosts: async () => false })
 * const answer = await egress.forTenant(tenantId)('https://example.com/', { timeoutMs: 5_000 })
 */
export function createEgress({ allowPrivateHosts, resolve = resolveHost, standIns = [] }: EgressDependencies): Egress {
  const connections = createConnections()
  return {
    forTenant: (tenantId) => (url, options) =>
      withinTime({ timeoutMs: options?.timeoutMs ?? 20_000, signal: options?.signal }, (signal) =>
        followRedirects({
          url,
          options: { ...options, signal },
          hop: async (target) => {
            const check = checkDestination({ url: target.url, hosts: target.options.hosts, tenantId, resolve, allowPrivateHosts, standIns })
            const destination = await Promise.race([check, aborted(signal)])
            return sendOnce({ connections, destination, options: target.options })
          },
        }),
      ),
    certificateFor:
      (tenantId) =>
      (host, { timeoutMs = 10_000 } = {}) =>
        withinTime({ timeoutMs, signal: undefined }, async (signal) => {
          const check = checkDestination({ url: `https://${host}/`, hosts: undefined, tenantId, resolve, allowPrivateHosts, standIns })
          return readCertificate({ destination: await Promise.race([check, aborted(signal)]), signal })
        }),
    close: () => connections.close(),
  }
}

/** A resolver that never answers must not outlive the total timeout. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const refuse = () => reject(failure('vendor-unavailable', { reason: noAnswerInTime, sent: false, retry: { kind: 'backoff' } }))
    if (signal.aborted) refuse()
    else signal.addEventListener('abort', refuse, { once: true })
  })
}
