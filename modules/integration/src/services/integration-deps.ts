import type { AuditTrail } from '@bizosaas/governance'
import type { Clock } from '@bizosaas/kernel'
import type { AllowedHosts } from '../ports/allowed-hosts.ts'
import type { ConnectionRequests } from '../ports/connection-requests.ts'
import type { ConnectionStore } from '../ports/connection-store.ts'
import type { SecretStore } from '../ports/secret-store.ts'
import type { VendorAccounts } from '../ports/vendor-accounts.ts'

/** What `compose` builds once for the services of this module; each picks what it uses. */
export interface IntegrationDeps {
  readonly vendorAccounts: VendorAccounts
  readonly connectionStore: ConnectionStore
  readonly connectionRequests: ConnectionRequests
  readonly secrets: SecretStore
  readonly allowedHosts: AllowedHosts
  /** The origins of our portals: a credential that comes back in an address comes back to nobody else. */
  readonly returnOrigins: readonly string[]
  readonly audit: AuditTrail
  readonly clock: Clock
}
