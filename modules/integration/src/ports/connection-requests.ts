import type { TenantScope } from '@bizosaas/kernel'

export interface ConnectionRequest {
  readonly connectorId: string
  readonly baseUrl: string
  readonly returnUrl: string
}

/** Connections whose owner is on the vendor's approval screen. */
export interface ConnectionRequests {
  /** Gives a fresh state value that nobody can guess and that is not kept. */
  begin(scope: TenantScope, request: ConnectionRequest & { readonly by: string; readonly expiresAt: Date; readonly at: Date }): Promise<string>
  /** Uses it up: null when there is none of this actor, when it was used before, and when it has expired. */
  use(scope: TenantScope, claim: { readonly state: string; readonly by: string; readonly at: Date }): Promise<ConnectionRequest | null>
}
