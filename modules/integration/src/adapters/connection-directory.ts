import type { ConnectionId, TenantScope } from '@bizosaas/kernel'
import type { Connection } from '../domain/connection.ts'
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
      return entry(connection)
    },
    list: async (scope: TenantScope): Promise<readonly DirectoryEntry[]> => (await connections.ofTenant(scope)).map(entry),
  }
}

function entry({ id, connectorId, baseUrl, isSimulated }: Connection): DirectoryEntry {
  return { connectionId: id, connectorId, siteUrl: baseUrl, isSimulated }
}
