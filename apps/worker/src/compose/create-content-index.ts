import type { ContentObject } from '@bizosaas/automation'
import type { Connector } from '@bizosaas/connector-kit'
import { normalizeUrl } from '@bizosaas/crawler'
import type { ConnectionReads, ConnectionStore } from '@bizosaas/integration'
import { appError, type Scopes, type SystemActor } from '@bizosaas/kernel'
import { z } from 'zod'
import type { IntegrationParts } from './integration-parts.ts'

interface Deps {
  readonly connectors: readonly Connector[]
  readonly connections: Pick<ConnectionStore, 'find'>
  readonly reads: ConnectionReads
  readonly scopes: Scopes
}

const actor: SystemActor = { kind: 'system', name: 'site-reader' }
const kinds = ['page', 'post'] as const
const most = 100
const listSchema = z.object({ items: z.array(z.object({ id: z.union([z.number(), z.string()]), type: z.string(), url: z.string() })) })

/** Asks the connected system which page or post stands at which address. A connector that cannot list its content gives nothing: pages then speak for themselves. */
export function createContentIndex(deps: Deps): IntegrationParts['contentObjects'] {
  return async ({ tenantId, connectionId }) => {
    const connection = await deps.scopes.withTenant({ actor, tenantId }, (scope) => deps.connections.find(scope, connectionId))
    if (connection === null || connection.status === 'disconnected') throw appError('connection-not-found')
    const actionId = `${connection.connectorId}.list-content`
    const connector = deps.connectors.find(({ manifest }) => manifest.id === connection.connectorId)
    if (connector?.reads.some(({ id }) => id === actionId) !== true) return []
    const objects: ContentObject[] = []
    for (const type of kinds) {
      const { items } = listSchema.parse(await deps.reads.run({ tenantId, connectionId, actionId, input: { type, cap: most } }))
      objects.push(...items.flatMap((item) => toObject(item)))
    }
    return objects
  }
}

function toObject({ id, type, url }: { id: number | string; type: string; url: string }): ContentObject[] {
  const address = normalizeUrl(url, url)
  return address === null ? [] : [{ url: address, objectId: String(id), kind: type }]
}
