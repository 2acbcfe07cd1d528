import { type Clock, type Json, type Scopes, toJson } from '@bizosaas/kernel'
import type { ConnectionDirectory } from '../ports/connection-directory.ts'
import type { EvidenceSource } from '../ports/evidence-source.ts'
import type { HostInspector } from '../ports/host-inspector.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import { createRecordedSource } from './recorded-source.ts'

export interface LiveHostsSourceDependencies {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly records: RunRecordStore
  readonly connections: ConnectionDirectory
  readonly hosts: HostInspector
}

/** Every host the tenant's connections live on, as the world sees it: its certificate and the registration of its domain. */
export function createLiveHostsSource({ scopes, clock, records, connections, hosts }: LiveHostsSourceDependencies): EvidenceSource {
  return createRecordedSource({
    id: 'live-hosts',
    scopes,
    records,
    clock,
    async read({ work, onProgress }) {
      const connected = await scopes.withTenant(work, (scope) => connections.list(scope))
      const names = [...new Set(connected.map(({ siteUrl }) => new URL(siteUrl).host))].sort()
      if (names.length === 0) return { state: 'absent', reason: 'The tenant has no connection, so there is no host to look at.' }
      const seen: Json[] = []
      for (const [at, host] of names.entries()) {
        await onProgress({ phase: 'reading', done: at, total: names.length })
        seen.push(toJson(await hosts.inspect({ tenantId: work.tenantId, host })))
      }
      return { state: 'read', content: { hosts: seen }, items: seen.length }
    },
  })
}
