import type { ConnectionId, ErrorCode, Json, TenantId } from '@bizosaas/kernel'

export type ConnectionStatus = 'connected' | 'failing' | 'disconnected'

/** The tenant as it stands beside a connection in a list. */
export interface ConnectionTenant {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  readonly isSimulated: boolean
}

/** Why the last look at the account failed, and since when it does. */
export interface ConnectionFailure {
  readonly code: ErrorCode
  /** ISO 8601, UTC. */
  readonly since: string
}

/** A tenant's account at one vendor. Its credential is in the secret store and nowhere else. */
export interface Connection {
  readonly id: ConnectionId
  readonly tenant: ConnectionTenant
  readonly connectorId: string
  /** Who we are there; the label that approvals are sealed with. */
  readonly account: string
  readonly baseUrl: string
  readonly status: ConnectionStatus
  readonly isSimulated: boolean
  readonly facts: ConnectionFacts
  readonly failure: ConnectionFailure | null
  readonly checkedAt: Date
  readonly createdAt: Date
}

export type ConnectionFacts = { readonly [name: string]: Json }
