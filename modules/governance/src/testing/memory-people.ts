import { accessOf, agencyAccessOf } from '@bizosaas/db'
import {
  type Actor,
  type AgencyRole,
  type AgencyScope,
  appError,
  features,
  newId,
  type Role,
  type SessionId,
  type SystemActor,
  type TenantId,
  type TenantRole,
  type TenantScope,
  type UserActor,
  type UserId,
} from '@bizosaas/kernel'
import type { MemoryState } from './memory-state.ts'

/** The people and tenants a suite asks for, as `createFixtures` of the test kit gives them over PostgreSQL. */
export interface MemoryPeople {
  readonly system: SystemActor
  tenant(options?: { name?: string }): Promise<TenantId>
  twoTenants(): Promise<readonly [TenantId, TenantId]>
  owner(): Promise<UserActor>
  staff(...assignments: readonly TenantId[]): Promise<UserActor>
  member(options: { tenantId: TenantId; role: TenantRole }): Promise<UserActor>
}

interface Person {
  readonly agencyRole: AgencyRole | null
  readonly assignments: readonly TenantId[]
  readonly membership: { readonly tenantId: TenantId; readonly role: TenantRole } | null
}

type Change = (change: (state: MemoryState) => Partial<MemoryState>) => void

/** Who there is, and with which role they enter: role ∩ complete plan, by the same function as PostgreSQL's scopes. */
export function createMemoryPeople(change: Change) {
  const known = new Map<UserId, Person>()
  const tenants = new Set<TenantId>()
  const everything = { features: Object.keys(features) }

  const add = (person: Person): UserActor => {
    const userId = newId<UserId>()
    known.set(userId, person)
    change(({ people }) => ({ people: [...people, { id: userId, name: 'Test person' }] }))
    return { kind: 'user', userId, sessionId: newId<SessionId>(), portal: person.membership === null ? 'admin' : 'client' }
  }
  const given: MemoryPeople = {
    system: { kind: 'system', name: 'test' },
    async tenant({ name = 'Test tenant' } = {}) {
      const id = newId<TenantId>()
      tenants.add(id)
      change((state) => ({ tenants: [...state.tenants, { id, slug: `t-${id}`, name, isSimulated: false }] }))
      return id
    },
    twoTenants: async () => [await given.tenant({ name: 'Ours' }), await given.tenant({ name: 'Theirs' })],
    owner: async () => add({ agencyRole: 'super_admin', assignments: [], membership: null }),
    staff: async (...assignments) => add({ agencyRole: 'platform_admin', assignments, membership: null }),
    member: async (membership) => add({ agencyRole: null, assignments: [], membership }),
  }
  return {
    given,
    enterTenant({ actor, tenantId }: { actor: Actor; tenantId: TenantId }): TenantScope {
      const role = actor.kind === 'user' ? roleIn(known.get(actor.userId), tenantId) : null
      const isForeign = (actor.kind === 'agent' && actor.tenantId !== tenantId) || (actor.kind === 'user' && role === null)
      if (isForeign || !tenants.has(tenantId)) throw appError('tenant-not-found')
      return { kind: 'tenant', tenantId, actor, access: accessOf({ actor, role, ...everything }) }
    },
    enterAgency({ actor }: { actor: Actor }): AgencyScope {
      const role = actor.kind === 'user' ? (known.get(actor.userId)?.agencyRole ?? null) : null
      if (actor.kind !== 'user' || role === null) throw appError('permission-denied-by-role')
      return { kind: 'agency', actor, access: agencyAccessOf(role), userId: actor.userId }
    },
    /** The tenants a member of the agency may see. */
    visible({ userId }: AgencyScope): ReadonlySet<TenantId> {
      const person = userId === null ? undefined : known.get(userId)
      return person?.agencyRole === 'super_admin' ? tenants : new Set(person?.assignments)
    },
  }
}

function roleIn(person: Person | undefined, tenantId: TenantId): Role | null {
  if (person?.agencyRole === 'super_admin') return 'super_admin'
  if (person?.agencyRole === 'platform_admin' && person.assignments.includes(tenantId)) return 'platform_admin'
  return person?.membership?.tenantId === tenantId ? person.membership.role : null
}
