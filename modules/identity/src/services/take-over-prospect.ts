import { appError, defineService, ok, type PlatformScope, permissions, refused, type ServiceCall, type TenantId, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { ProspectStore } from '../ports/prospect-store.ts'

const takeOverProspectInput = z.strictObject({
  tenantId: z.uuid().transform((id) => toId<TenantId>(id)),
  name: z.string().trim().min(1).max(200),
  slug: z.string().max(60),
  timeZone: z.string().max(60),
  language: z.string().max(20),
})

/** Makes a prospect a client. Refused with `tenant-slug-taken`; throws `tenant-not-found` for anything but a prospect. */
export const takeOverProspect = defineService({
  scope: 'platform',
  permission: permissions.tenantCreate,
  input: takeOverProspectInput,
  async run({ deps, scope, input }: ServiceCall<{ prospects: ProspectStore }, z.infer<typeof takeOverProspectInput>, PlatformScope>) {
    const { tenantId: id, ...rest } = input
    const outcome = await deps.prospects.takeOver(scope, { id, ...rest })
    if (outcome === 'slug-taken') return refused('tenant-slug-taken', { slug: input.slug })
    if (outcome === 'no-prospect') throw appError('tenant-not-found')
    return ok({ id, ...rest })
  },
})
