import { type AgencyScope, appError, defineService, permissions, type ServiceCall, type TenantId, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { TenantStore } from '../ports/tenant-store.ts'

const getTenantInput = z.strictObject({ tenantId: z.uuid().transform((id) => toId<TenantId>(id)) })

/** One tenant. Throws `tenant-not-found`, the same for an absent and for a foreign one. */
export const getTenant = defineService({
  scope: 'agency',
  permission: permissions.tenantRead,
  input: getTenantInput,
  isOneQuery: true,
  async run({ deps, scope, input }: ServiceCall<{ tenants: TenantStore }, z.infer<typeof getTenantInput>, AgencyScope>) {
    const tenant = await deps.tenants.find(scope, input.tenantId)
    if (tenant === null) throw appError('tenant-not-found')
    return tenant
  },
})
