import type { TenantScope } from '@bizosaas/kernel'
import type { AllowedWork, Work } from '../domain/allowed-work.ts'

/** What each tenant has allowed to start. What nobody decided about is not allowed. */
export interface AllowedWorkStore {
  isAllowed(scope: TenantScope, work: Work): Promise<boolean>
  /** All that was ever decided about. */
  list(scope: TenantScope): Promise<readonly AllowedWork[]>
  set(scope: TenantScope, change: { readonly work: Work; readonly isAllowed: boolean; readonly by: string; readonly at: Date }): Promise<void>
  /** The time zone of the tenant, as an IANA name. */
  timeZone(scope: TenantScope): Promise<string>
}
