import { type TenantId, toId } from '@bizosaas/kernel'
import { z } from 'zod'

/** A long list of tenants is work, not an attack; a longer one is neither. */
const mostTenants = 5_000
const tenantId = z.uuid().transform((id) => toId<TenantId>(id))
const membership = z.strictObject({ tenantId, role: z.enum(['tenant_admin', 'user', 'readonly']) })

/** The whole agency as owner, assigned tenants as staff, or single tenants with a role each; see `PersonAccess`. */
export const personAccessInput = z.union([
  z.strictObject({ role: z.literal('super_admin') }),
  z.strictObject({ role: z.literal('platform_admin'), tenantIds: z.array(tenantId).max(mostTenants) }),
  z.strictObject({
    role: z.null(),
    tenants: z
      .array(membership)
      .min(1)
      .max(mostTenants)
      .refine((tenants) => new Set(tenants.map((one) => one.tenantId)).size === tenants.length, 'name each tenant once'),
  }),
])
