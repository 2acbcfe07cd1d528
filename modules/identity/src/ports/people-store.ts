import type { AgencyRole, Page, PageRequest, PlatformScope, TenantId, UserId } from '@bizosaas/kernel'
import type { Person, PersonAccess } from '../domain/person.ts'

export interface NewPerson {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly oneTimeUntil: Date
}

export interface PeopleStore {
  /** Changes of people queue here until the transaction ends: two owners who demote each other must see each other. */
  hold(scope: PlatformScope): Promise<void>
  /** Newest first; `search` is a part of the name or of the address. */
  list(scope: PlatformScope, request: PageRequest & { readonly search?: string | undefined }): Promise<Page<Person>>
  /** With all tenants. */
  find(scope: PlatformScope, id: UserId): Promise<Person | null>
  /** The present role of an active person; null for anyone else. */
  roleOf(scope: PlatformScope, id: UserId): Promise<AgencyRole | null>
  countOwnersBesides(scope: PlatformScope, id: UserId): Promise<number>
  /** Those of the tenants that are there. */
  present(scope: PlatformScope, ids: readonly TenantId[]): Promise<readonly TenantId[]>
  /** Without a role or tenant yet; false where the address is taken. */
  add(scope: PlatformScope, person: NewPerson): Promise<boolean>
  /** In place of every role and tenant they had. Prospects that staff began stay with them while they are staff. */
  setAccess(scope: PlatformScope, id: UserId, access: PersonAccess): Promise<void>
  setStatus(scope: PlatformScope, id: UserId, status: Person['status']): Promise<void>
  /** Whatever password they had is gone, and with it the count of wrong ones. */
  setOneTimePassword(scope: PlatformScope, id: UserId, password: { readonly hash: string; readonly until: Date }): Promise<void>
  /** On every portal, with all that the sign-in remembers: from the next request on they are nobody. */
  endSessions(scope: PlatformScope, id: UserId, at: Date): Promise<void>
}
