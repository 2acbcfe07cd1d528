import { type AgencyScope, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { TenantStore } from '../ports/tenant-store.ts'

const listTenantsInput = z.strictObject({ limit: z.number().int().min(1).max(100).default(25), cursor: z.string().optional() })

/** The tenants this person may see: all for the owner, the assigned ones for staff. */
export const listTenants = defineService({
  scope: 'agency',
  permission: permissions.tenantRead,
  input: listTenantsInput,
  isOneQuery: true,
  run: ({ deps, scope, input }: ServiceCall<{ tenants: TenantStore }, z.infer<typeof listTenantsInput>, AgencyScope>) =>
    deps.tenants.list(scope, input),
})
