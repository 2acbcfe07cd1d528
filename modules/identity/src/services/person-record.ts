import { type Actor, actorRef, type Json } from '@bizosaas/kernel'
import type { Person, PersonAccess } from '../domain/person.ts'
import type { AgencyRecord } from '../ports/agency-audit.ts'

/** A record of the agency's chain about one person: who did what to whom. */
export function personRecord(call: {
  readonly event: string
  readonly actor: Actor
  readonly person: Pick<Person, 'id' | 'name'>
  readonly at: Date
  readonly detail?: { readonly [key: string]: Json }
}): AgencyRecord {
  const { event, actor, person, at, detail } = call
  const stamp = { at: at.toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
  return { ...stamp, event, subjectKind: 'user', subjectId: person.id, detail: { person: person.name, ...detail } }
}

/** An access as it stands in a record: the role, and the tenants with the role in each. */
export function accessDetail(access: PersonAccess): { readonly [key: string]: Json } {
  if (access.role === 'super_admin') return { role: access.role }
  if (access.role === 'platform_admin') return { role: access.role, tenants: [...access.tenantIds] }
  return { role: null, tenants: access.tenants.map(({ tenantId, role }) => ({ tenantId, role })) }
}

/** The access a person has now. */
export function accessOf({ role, tenants }: Pick<Person, 'role' | 'tenants'>): PersonAccess {
  if (role === 'super_admin') return { role }
  if (role === 'platform_admin') return { role, tenantIds: tenants.map(({ id }) => id) }
  return { role, tenants: tenants.flatMap((tenant) => (tenant.role === 'platform_admin' ? [] : [{ tenantId: tenant.id, role: tenant.role }])) }
}
