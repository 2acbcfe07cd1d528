import type { Tenant } from '@bizosaas/contracts'
import { listTenants } from '../gateway/read.ts'
import type { Reply } from '../gateway/reply.ts'

/** The tenant a report is about: the chosen one, or the first; null where there is none. */
export async function reportTenant(slug: string | undefined): Promise<Reply<Tenant | null>> {
  const tenants = await listTenants()
  if (!tenants.ok) return tenants
  const active = tenants.data.items.filter(({ status }) => status === 'active')
  return { ok: true, data: active.find((one) => one.slug === slug) ?? active[0] ?? null }
}
