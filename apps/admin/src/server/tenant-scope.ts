import type { Tenant } from '@bizosaas/contracts'
import { listTenants } from '../gateway/read.ts'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The tenant named in the address by its short name; null stands for all. */
export async function chosenTenant(slug: string | undefined): Promise<Tenant | null> {
  if (!slug) return null
  const reply = await listTenants()
  return reply.ok ? (reply.data.items.find((tenant) => tenant.slug === slug) ?? null) : null
}

/** The search parameters as single texts. */
export async function readParams(searchParams: SearchParams): Promise<Record<string, string | undefined>> {
  const entries = Object.entries(await searchParams)
  return Object.fromEntries(entries.map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]))
}
