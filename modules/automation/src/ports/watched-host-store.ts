import type { TenantScope } from '@bizosaas/kernel'
import type { WatchedHost } from '../domain/watched-host.ts'

export interface ListedHost extends WatchedHost {
  readonly createdByLabel: string
  readonly createdAt: Date
}

export interface WatchedHostStore {
  /** By name. */
  list(scope: TenantScope): Promise<readonly ListedHost[]>
  /** Waits for whoever adds one to the same tenant, so that the list cannot grow past `most`. */
  add(
    scope: TenantScope,
    added: { readonly host: WatchedHost; readonly by: string; readonly at: Date; readonly most: number },
  ): Promise<'added' | 'listed' | 'full'>
  /** Whether it was there. */
  remove(scope: TenantScope, host: string): Promise<boolean>
}
