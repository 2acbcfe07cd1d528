import type { ConnectionId, Json, TenantId } from '@bizosaas/kernel'

export interface ConnectionReadCall {
  readonly tenantId: TenantId
  readonly connectionId: ConnectionId
  /** For example `wordpress.list-content`. */
  readonly actionId: string
  readonly input: Json
}

/** Reads of connectors over a connection, for agents and workflows. Whoever calls has checked that the tenant is theirs to read. */
export interface ConnectionReads {
  /** Throws `action-not-found`, `action-input-invalid`, `connection-not-found`, `secret-…` and the vendor's errors. */
  run(call: ConnectionReadCall): Promise<Json>
}
