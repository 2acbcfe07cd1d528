import type { TenantId } from '@bizosaas/kernel'

/** A business that is no client yet: a tenant that leaves with all its rows unless somebody takes it over. */
export interface Prospect {
  readonly id: TenantId
  readonly name: string
  readonly createdAt: Date
  readonly leavesAt: Date
}

const stayMs = 30 * 24 * 60 * 60_000

export function leavesAfter(now: Date): Date {
  return new Date(now.getTime() + stayMs)
}
