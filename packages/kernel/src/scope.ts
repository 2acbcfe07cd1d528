import type { Actor } from './actor.ts'
import type { TenantId, UserId } from './ids.ts'
import type { Permission, PermissionSet } from './permissions.ts'
import type { Role } from './roles.ts'

/** What the actor may do here, read in the scope's own transaction: role ∩ plan, or the mask of an agent ∩ plan. */
export interface Access {
  readonly role: Role | null
  readonly byRole: PermissionSet
  readonly byPlan: PermissionSet
  readonly effective: PermissionSet
}

/** One transaction in one tenant: read and write. Adapters find the connection that belongs to it; nothing else can. */
export interface TenantScope {
  readonly kind: 'tenant'
  readonly tenantId: TenantId
  readonly actor: Actor
  readonly access: Access
}

/** One read-only transaction over the tenants this person may see. */
export interface AgencyScope {
  readonly kind: 'agency'
  readonly actor: Actor
  readonly access: Access
  readonly userId: UserId | null
}

/** One transaction on tables without tenant content. */
export interface PlatformScope {
  readonly kind: 'platform'
  readonly purpose: string
}

/** The only ways to a database connection. Each is one transaction: it commits when `fn` returns and rolls back when it throws. */
export interface Scopes {
  /** Throws `tenant-not-found` for a tenant that is absent or not the actor's (both look the same), `user-suspended`, `tenant-suspended`. */
  withTenant<T>(call: { actor: Actor; tenantId: TenantId }, fn: (scope: TenantScope) => Promise<T>): Promise<T>
  withAgency<T>(call: { actor: Actor }, fn: (scope: AgencyScope) => Promise<T>): Promise<T>
  withPlatform<T>(purpose: string, fn: (scope: PlatformScope) => Promise<T>): Promise<T>
}

/**
 * The same ways for a use case that is one query: entering, the check of its permission and the query are one round trip.
 * Until the query has answered nobody knows who asked, so the scope may do what it was opened for and nothing else, and no row
 * is handed over before the permission is found to be there. `fn` makes exactly one query; with none or two it is refused.
 */
export interface OneQueryScopes {
  /** Throws like `withTenant`, and `permission-denied-…`. */
  queryTenant<T>(call: { actor: Actor; tenantId: TenantId; permission: Permission }, fn: (scope: TenantScope) => Promise<T>): Promise<T>
  /** Throws like `withAgency`, and `permission-denied-…`. */
  queryAgency<T>(call: { actor: Actor; permission: Permission }, fn: (scope: AgencyScope) => Promise<T>): Promise<T>
}
