import type { AgencyScope, ConnectionId, Page, PageRequest, TenantId, TenantScope } from '@bizosaas/kernel'
import type { Connection, ConnectionFacts, ConnectionFailure } from '../domain/connection.ts'

export interface VerifiedConnection {
  readonly id: ConnectionId
  readonly connectorId: string
  readonly account: string
  readonly baseUrl: string
  readonly facts: ConnectionFacts
  /** What the vendor's answer says; a connection of a simulated tenant is simulated in any case. */
  readonly isSimulated: boolean
  readonly at: Date
  readonly by: string
}

export type CheckedConnection =
  | { readonly status: 'connected'; readonly facts: ConnectionFacts; readonly at: Date }
  | { readonly status: 'failing'; readonly failure: ConnectionFailure; readonly at: Date }

/** The accounts of tenants. Every change is told to the live stream with the commit. */
export interface ConnectionStore {
  /** Adds the account, or renews its row where this tenant was connected with it before; then the id is the old one. */
  connect(scope: TenantScope, connection: VerifiedConnection): Promise<Connection>
  find(scope: TenantScope, id: ConnectionId): Promise<Connection | null>
  /** All of one tenant that are not disconnected, by id. */
  ofTenant(scope: TenantScope): Promise<readonly Connection[]>
  /** Over the tenants this person may see, newest first. */
  list(scope: AgencyScope, request: PageRequest & { readonly tenantId?: TenantId | undefined }): Promise<Page<Connection>>
  /** Whose it is; null for an absent one and for one this person may not see. */
  tenantOf(scope: AgencyScope, id: ConnectionId): Promise<TenantId | null>
  /** What a look at the account found; a connection that was disconnected meanwhile stays so. */
  check(scope: TenantScope, id: ConnectionId, found: CheckedConnection): Promise<void>
  disconnect(scope: TenantScope, id: ConnectionId, at: Date): Promise<void>
}
