import type { AgencyRole, TenantId, TenantRole, UserId } from '@bizosaas/kernel'

/** Someone of the agency or of its clients, as those see them who manage people. */
export interface Person {
  readonly id: UserId
  readonly email: string
  readonly name: string
  /** Null for people of clients alone. */
  readonly role: AgencyRole | null
  readonly status: 'active' | 'suspended'
  /** By name. A list carries the first few; `tenantCount` counts all. The owner sees every tenant and has none here. */
  readonly tenants: readonly PersonTenant[]
  readonly tenantCount: number
  readonly lastSignInAt: Date | null
  /** Until when the one-time password opens the choice of an own one; null once that was made. */
  readonly oneTimeUntil: Date | null
  readonly createdAt: Date
}

export interface PersonTenant {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  readonly isSimulated: boolean
  readonly role: 'platform_admin' | TenantRole
}

/** What a person may see: the whole agency, assigned tenants as staff, or single tenants with a role each. */
export type PersonAccess =
  | { readonly role: 'super_admin' }
  | { readonly role: 'platform_admin'; readonly tenantIds: readonly TenantId[] }
  | { readonly role: null; readonly tenants: readonly { readonly tenantId: TenantId; readonly role: TenantRole }[] }

/** The tenants an access names, each once. */
export function tenantsOf(access: PersonAccess): readonly TenantId[] {
  if (access.role === 'super_admin') return []
  return [...new Set(access.role === null ? access.tenants.map(({ tenantId }) => tenantId) : access.tenantIds)]
}
