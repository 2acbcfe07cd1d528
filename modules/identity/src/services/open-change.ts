import { type Actor, appError, hasPermission, type PlatformScope, permissions, rolePermissions, type UserId } from '@bizosaas/kernel'
import { type Managing, type ManagingRefusal, managingRefusal } from '../domain/managing-refusal.ts'
import type { Person, PersonAccess } from '../domain/person.ts'
import { tenantsOf } from '../domain/person.ts'
import type { PeopleStore } from '../ports/people-store.ts'

interface Change {
  readonly deps: { readonly people: PeopleStore }
  readonly scope: PlatformScope
  readonly actor: Actor
  readonly personId: UserId
  /** What they are afterwards. */
  readonly next: (person: Person) => Managing['next']
}

/** Holds all people, and tells whether this change of this one is allowed as they are now. Throws `user-not-found`. */
export async function openChange({ deps, scope, actor, personId, next }: Change): Promise<{ person: Person; refusal: ManagingRefusal | null }> {
  const by = await holdAsManager({ deps, scope, actor })
  const person = await deps.people.find(scope, personId)
  if (person === null) throw appError('user-not-found')
  const otherOwners = await deps.people.countOwnersBesides(scope, personId)
  return { person, refusal: managingRefusal({ by, of: person, next: next(person), otherOwners }) }
}

/** The role of whoever changes people, read again once nobody else changes them: it may have been taken away since the request was let in. */
export async function holdAsManager({ deps, scope, actor }: Pick<Change, 'deps' | 'scope' | 'actor'>): Promise<Managing['by']> {
  await deps.people.hold(scope)
  const role = actor.kind === 'user' ? await deps.people.roleOf(scope, actor.userId) : null
  if (actor.kind !== 'user' || role === null || !hasPermission(rolePermissions[role], permissions.userManage))
    throw appError('permission-denied-by-role')
  return { id: actor.userId, role }
}

/** Throws `tenant-not-found` where an access names a tenant that is not there. */
export async function assertTenants({ deps, scope, access }: Pick<Change, 'deps' | 'scope'> & { access: PersonAccess }): Promise<void> {
  const named = tenantsOf(access)
  const present = await deps.people.present(scope, named)
  if (present.length !== named.length) throw appError('tenant-not-found')
}
