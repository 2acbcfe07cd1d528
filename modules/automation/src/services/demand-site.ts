import { appError, type ConnectionId, type TenantScope, toId } from '@bizosaas/kernel'
import type { ConnectedSite, ConnectionDirectory } from '../ports/connection-directory.ts'

interface Wanted {
  readonly connections: Pick<ConnectionDirectory, 'find'>
  readonly scope: TenantScope
  /** The connectors one of which it has to be; none: it works without a site. */
  readonly needs: readonly string[]
  readonly connectionId: string | undefined
}

/** The site an agent or a crew is to work on. Throws `connection-not-found` where it needs one and this is none of its kind. */
export async function demandSite({ connections, scope, needs, connectionId }: Wanted): Promise<ConnectedSite | null> {
  if (needs.length === 0) return null
  const site = connectionId === undefined ? null : await connections.find(scope, toId<ConnectionId>(connectionId))
  if (site === null || !needs.includes(site.connectorId)) throw appError('connection-not-found')
  return site
}
