import { defineService, newId, ok, type PlatformScope, permissions, refused, type ServiceCall, type TenantId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { TenantStore } from '../ports/tenant-store.ts'

const createTenantInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  slug: z.string().max(60),
  timeZone: z.string().max(60),
  language: z.string().max(20),
  isSimulated: z.boolean(),
})

/** Adds a client business on the complete plan. Refused with `tenant-slug-taken`. */
export const createTenant = defineService({
  scope: 'platform',
  permission: permissions.tenantCreate,
  input: createTenantInput,
  async run({ deps, scope, input }: ServiceCall<{ tenants: TenantStore }, z.infer<typeof createTenantInput>, PlatformScope>) {
    const id = newId<TenantId>()
    const isNew = await deps.tenants.add(scope, { id, ...input })
    if (!isNew) return refused('tenant-slug-taken', { slug: input.slug })
    return ok({ ...input, id, status: 'active' as const, planId: 'complete', createdAt: new Date() })
  },
})
