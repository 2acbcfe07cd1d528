import type { AgencyRole, UserId } from '@bizosaas/kernel'

export type ManagingRefusal = 'user-role-too-high' | 'user-last-owner' | 'user-own-account'

export interface Managing {
  readonly by: { readonly id: UserId; readonly role: AgencyRole | null }
  /** Null where the person is only being added. */
  readonly of: { readonly id: UserId; readonly role: AgencyRole | null; readonly status: 'active' | 'suspended' } | null
  /** What they are afterwards. */
  readonly next: { readonly role: AgencyRole | null; readonly status: 'active' | 'suspended' }
  /** Active owners besides the person. */
  readonly otherOwners: number
}

/** Why this change of a person is refused: nobody reaches above their own role, the agency keeps an owner, nobody changes themselves. */
export function managingRefusal({ by, of, next, otherOwners }: Managing): ManagingRefusal | null {
  if (rank(by.role) < Math.max(rank(of?.role ?? null), rank(next.role))) return 'user-role-too-high'
  if (of !== null && isOwner(of) && !isOwner(next) && otherOwners === 0) return 'user-last-owner'
  return of?.id === by.id ? 'user-own-account' : null
}

function isOwner({ role, status }: Managing['next']): boolean {
  return role === 'super_admin' && status === 'active'
}

function rank(role: AgencyRole | null): number {
  return role === null ? 0 : ranks[role]
}

const ranks: Readonly<Record<AgencyRole, number>> = { platform_admin: 1, super_admin: 2 }
