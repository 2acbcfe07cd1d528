import type { ConnectionDirectory } from '@bizosaas/automation'
import type { ConnectionStore } from '@bizosaas/integration'

/** Connections as agents see them: no credential, and none that was taken away. */
export function createConnectionDirectory(connections: Pick<ConnectionStore, 'find'>): ConnectionDirectory {
  return {
    async find(scope, connectionId) {
      const found = await connections.find(scope, connectionId)
      if (found === null || found.status === 'disconnected') return null
      return { connectionId: found.id, connectorId: found.connectorId, siteUrl: found.baseUrl, isSimulated: found.isSimulated }
    },
  }
}
