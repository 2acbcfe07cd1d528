import type { Person, PersonAccess } from '@bizosaas/contracts'

export type EntryRole = 'super_admin' | 'platform_admin' | 'client'
export type TenantRole = 'tenant_admin' | 'user' | 'readonly'

/** An access while it is being typed. Tenants and roles that were chosen stay when the role above them is tried out. */
export interface AccessEntry {
  role: EntryRole
  /** By id of the tenant. Staff have no role of their own in each; what stands here is what they would have as people of clients. */
  chosen: Readonly<Record<string, TenantRole>>
}

export const firstTenantRole: TenantRole = 'readonly'

/** Someone new is staff until another role is chosen: nobody becomes owner by pressing on. */
export function accessEntry(person: Pick<Person, 'role' | 'tenants'> | null): AccessEntry {
  if (person === null) return { role: 'platform_admin', chosen: {} }
  const chosen = person.tenants.map(({ id, role }) => [id, role === 'platform_admin' ? firstTenantRole : role] as const)
  return { role: person.role ?? 'client', chosen: Object.fromEntries(chosen) }
}

/** What is sent; null where a tenant has to be chosen first. */
export function toAccess({ role, chosen }: AccessEntry): PersonAccess | null {
  if (role === 'super_admin') return { role }
  if (role === 'platform_admin') return { role, tenantIds: Object.keys(chosen) }
  const tenants = Object.entries(chosen).map(([tenantId, tenantRole]) => ({ tenantId, role: tenantRole }))
  return tenants.length === 0 ? null : { role: null, tenants }
}
