import type { TenantScope } from '@bizosaas/kernel'

/** Credentials, readable in the scope of their own tenant only. Never cached. */
export interface SecretStore {
  /** Stores a value under a name of this tenant; an earlier one is gone. */
  put(scope: TenantScope, secret: { readonly name: string; readonly value: string }): Promise<void>
  /** Throws `secret-not-found`, and `secret-unreadable` when it was not stored by this tenant under this name with a key we have. */
  get(scope: TenantScope, name: string): Promise<string>
  remove(scope: TenantScope, name: string): Promise<void>
}
