import { appError } from '@bizosaas/kernel'
import type { Connector } from './connector.ts'
import type { BoundWrite, ConnectorWrites } from './connector-writes.ts'

export interface CatalogEntry {
  readonly connector: Connector
  readonly write: BoundWrite
}

/** Every write the platform can do, by action id. */
export interface ActionCatalog {
  /** Throws `action-not-found`. */
  get(actionId: string): CatalogEntry
  find(actionId: string): CatalogEntry | null
  list(): readonly CatalogEntry[]
}

/** Joins the writes of all connectors. Throws on an id that stands twice or does not begin with its connector's id. */
export function actionCatalog(connectors: readonly ConnectorWrites[]): ActionCatalog {
  const entries = new Map<string, CatalogEntry>()
  for (const { connector, writes } of connectors) {
    for (const write of writes) {
      if (entries.has(write.id) || !write.id.startsWith(`${connector.manifest.id}.`))
        throw new TypeError(`action id "${write.id}" is taken or misnamed`)
      entries.set(write.id, { connector, write })
    }
  }
  return {
    find: (actionId) => entries.get(actionId) ?? null,
    list: () => [...entries.values()],
    get(actionId) {
      const entry = entries.get(actionId)
      if (entry === undefined) throw appError('action-not-found', { details: { actionId } })
      return entry
    },
  }
}
