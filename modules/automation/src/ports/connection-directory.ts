import type { ConnectionId, TenantScope } from '@bizosaas/kernel'

/** What an agent must know of a connection; credentials stay where they are. */
export interface ConnectedSite {
  readonly connectionId: ConnectionId
  readonly connectorId: string
  readonly siteUrl: string
  readonly isSimulated: boolean
}

/** The connections of a tenant, as integration tells them. */
export interface ConnectionDirectory {
  find(scope: TenantScope, connectionId: ConnectionId): Promise<ConnectedSite | null>
  /** Every one that is connected, in a fixed order. */
  list(scope: TenantScope): Promise<readonly ConnectedSite[]>
}
