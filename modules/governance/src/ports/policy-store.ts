import type { TenantScope } from '@bizosaas/kernel'
import type { Policy } from '../domain/policy.ts'

export interface SavedPolicy extends Policy {
  readonly note: string
  readonly createdBy: string
  readonly createdAt: Date
}

export interface PolicyStore {
  /** The newest one; version 0, which is in code, where the tenant has none. */
  current(scope: TenantScope): Promise<Policy>
  list(scope: TenantScope): Promise<readonly SavedPolicy[]>
  /** Throws `request-invalid` when another version was saved at the same time. */
  add(scope: TenantScope, policy: SavedPolicy): Promise<void>
}
