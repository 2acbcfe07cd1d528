import type { AgencyScope, Page, PageRequest, PlatformScope, TenantId } from '@bizosaas/kernel'
import type { Tenant } from '../domain/tenant.ts'

export interface NewTenant {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  readonly timeZone: string
  readonly language: string
  readonly isSimulated: boolean
}

export interface TenantStore {
  /** The tenants this person may see, newest first. */
  list(scope: AgencyScope, page: PageRequest): Promise<Page<Tenant>>
  /** Null for an absent tenant and for one this person may not see. */
  find(scope: AgencyScope, id: TenantId): Promise<Tenant | null>
  /** False when the short name is taken. */
  add(scope: PlatformScope, tenant: NewTenant): Promise<boolean>
}
