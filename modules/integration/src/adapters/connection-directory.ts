import type { ConnectionId, TenantScope } from '@bizosaas/kernel'
import type { ConnectionStore } from '../ports/connection-store.ts'

export interface DirectoryEntry {
  readonly connectionId: ConnectionId
  readonly connectorId: string
  readonly siteUrl: string
  readonly isSimulated: boolean
}

/** Which site a connection leads to, without its credential. It fits automation's port `ConnectionDirectory`, which integration may not know. */
export function createConnectionDirectory({ connections }: { connections: ConnectionStore }) {
  return {
    /** Null for an absent connection and for one that was disconnected. */
    async find(scope: TenantScope, connectionId: ConnectionId): Promise<DirectoryEntry | null> {
      const connection = await connections.find(scope, connectionId)
      if (connection === null || connection.status === 'disconnected') return null
      const { connectorId, baseUrl, isSimulated } = connection
      return { connectionId, connectorId, siteUrl: baseUrl, isSimulated }
    },
  }
}
