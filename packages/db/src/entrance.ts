import { type Actor, appError, type ErrorCode, isErrorCode, isId, type Role, roles, type TenantId, type UserActor } from '@bizosaas/kernel'

/** What `app.enter_*` says about the one who wants in. */
export interface Entrance {
  readonly outcome: string
  readonly role: string | null
  readonly features: readonly string[] | null
}

/** The function that enters, and who. */
export interface Enter {
  readonly name: 'app.enter_tenant' | 'app.enter_agency'
  readonly values: readonly (string | null)[]
}

/** Throws the refusal the database named, such as `user-suspended`. */
export function assertEntered(entrance: Entrance): void {
  if (entrance.outcome !== 'ok') throw appError(refusalCode(entrance.outcome))
}

/** An absent tenant, a foreign one and a malformed id look the same from outside. */
export function assertAddressed({ actor, tenantId }: { actor: Actor; tenantId: TenantId }): void {
  const isForeign = actor.kind === 'agent' && actor.tenantId !== tenantId
  if (isForeign || !isId(tenantId)) throw appError('tenant-not-found')
}

/** Only people look over tenants. */
export function agencyPerson(actor: Actor): UserActor {
  if (actor.kind === 'user') return actor
  throw appError(actor.kind === 'agent' ? 'permission-denied-by-agent-mask' : 'permission-denied-by-role')
}

/** The person's id and session, or nulls for agents and the platform. */
export function personOf(actor: Actor): readonly [userId: string | null, sessionId: string | null] {
  return actor.kind === 'user' ? [actor.userId, actor.sessionId] : [null, null]
}

export function toRole(name: string | null | undefined): Role | null {
  return roles.find((role) => role === name) ?? null
}

function refusalCode(outcome: string): ErrorCode {
  return isErrorCode(outcome) ? outcome : 'internal-error'
}
