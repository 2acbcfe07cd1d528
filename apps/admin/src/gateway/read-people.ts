import * as contracts from '@bizosaas/contracts'
import { cache } from 'react'
import { callGateway } from './call-gateway.ts'
import type { Reply } from './reply.ts'

/** What this portal reads about people. */
export function listPeople(query: { cursor?: string | undefined; search?: string | undefined }) {
  return callGateway({ path: '/api/people', query, reply: contracts.personPageSchema })
}

export const getPerson = cache((id: string) => callGateway({ path: `/api/people/${encodeURIComponent(id)}`, reply: contracts.personSchema }))

/** As many tenants as one person can be given at once. */
const mostPages = 50

/** Every tenant of the agency, by name, to choose from. */
export async function listAllTenants(): Promise<Reply<contracts.Tenant[]>> {
  const tenants: contracts.Tenant[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const reply = await callGateway({ path: '/api/tenants', query: { limit: 100, cursor }, reply: contracts.tenantPageSchema })
    if (!reply.ok) return reply
    tenants.push(...reply.data.items)
    if (reply.data.nextCursor === null) break
    cursor = reply.data.nextCursor
  }
  return { ok: true, data: tenants.toSorted((a, b) => a.name.localeCompare(b.name)) }
}
