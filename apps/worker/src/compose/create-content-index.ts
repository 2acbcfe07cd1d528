import type { ContentObject } from '@bizosaas/automation'
import type { Connector } from '@bizosaas/connector-kit'
import { normalizeUrl } from '@bizosaas/crawler'
import type { ConnectionReads, ConnectionStore } from '@bizosaas/integration'
import { appError, type Scopes, type SystemActor } from '@bizosaas/kernel'
import { z } from 'zod'
import type { IntegrationParts } from './integration-parts.ts'

export interface ContentIndexDependencies {
  readonly connectors: readonly Pick<Connector, 'manifest' | 'reads'>[]
  readonly connections: Pick<ConnectionStore, 'find'>
  readonly reads: ConnectionReads
  readonly scopes: Scopes
  /** So many pages, and so many posts, of one site are looked up. */
  readonly limit: number
  readonly logger: { warn(detail: object, message: string): void }
}

const actor: SystemActor = { kind: 'system', name: 'site-reader' }
const kinds = ['page', 'post'] as const
/** Reads of connectors walk over pages of so many items. */
const itemsPerPage = 100
const itemSchema = z.object({
  id: z.union([z.number(), z.string()]),
  type: z.string(),
  url: z.string(),
  status: z.string().exactOptional(),
  title: z.string().exactOptional(),
})
const listSchema = z.object({
  items: z.array(itemSchema),
  isComplete: z.boolean(),
})

/**
 * Asks the connected system which page or post stands at which address, page after page up to the limit; what lies beyond it is said in the log.
 * A connector that cannot list its content gives nothing: pages then speak for themselves.
 */
export function createContentIndex(deps: ContentIndexDependencies): IntegrationParts['contentObjects'] {
  return async (place) => {
    const connection = await deps.scopes.withTenant({ actor, tenantId: place.tenantId }, (scope) => deps.connections.find(scope, place.connectionId))
    if (connection === null || connection.status === 'disconnected') throw appError('connection-not-found')
    const actionId = `${connection.connectorId}.list-content`
    const connector = deps.connectors.find(({ manifest }) => manifest.id === connection.connectorId)
    if (connector?.reads.some(({ id }) => id === actionId) !== true) return []
    const objects: ContentObject[] = []
    for (const type of kinds) objects.push(...(await listKind({ deps, place, actionId, type })))
    return objects
  }
}

interface ListKind {
  readonly deps: ContentIndexDependencies
  readonly place: Parameters<IntegrationParts['contentObjects']>[0]
  readonly actionId: string
  readonly type: (typeof kinds)[number]
}

async function listKind({ deps: { reads, limit, logger }, place, actionId, type }: ListKind): Promise<readonly ContentObject[]> {
  const input = { type, status: 'any', cap: Math.ceil(limit / itemsPerPage) }
  const { items, isComplete } = listSchema.parse(await reads.run({ ...place, actionId, input }))
  if (!isComplete || items.length > limit)
    logger.warn({ ...place, type, limit }, `the site has more than ${limit} ${type}s: raise BIZOSAAS_CONTENT_INDEX_LIMIT to know them all`)
  return items.slice(0, limit).flatMap(toObject)
}

/** Drafts too: what stands in the system already needs no second time, whoever can see it. */
function toObject({ id, type, url, status = 'publish', title = '' }: z.output<typeof itemSchema>): ContentObject[] {
  const address = normalizeUrl(url, url)
  return address === null ? [] : [{ url: address, objectId: String(id), kind: type, ...(status === 'publish' ? {} : { unseenTitle: title }) }]
}
