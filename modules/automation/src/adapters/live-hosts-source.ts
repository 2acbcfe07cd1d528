import { type Clock, type Json, type Scopes, toJson } from '@bizosaas/kernel'
import { hostsOf } from '../domain/hosts-of.ts'
import type { ConnectionDirectory } from '../ports/connection-directory.ts'
import type { EvidenceSource } from '../ports/evidence-source.ts'
import type { HostInspector } from '../ports/host-inspector.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import type { WatchedHostStore } from '../ports/watched-host-store.ts'
import { createRecordedSource } from './recorded-source.ts'

export interface LiveHostsSourceDependencies {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly records: RunRecordStore
  readonly connections: Pick<ConnectionDirectory, 'list'>
  readonly watchedHosts: Pick<WatchedHostStore, 'list'>
  readonly hosts: HostInspector
}

/** Every host the tenant's connections live on and every one somebody named, as the world sees it: its certificate and the registration of its domain. */
export function createLiveHostsSource({ scopes, clock, records, connections, watchedHosts, hosts }: LiveHostsSourceDependencies): EvidenceSource {
  return createRecordedSource({
    id: 'live-hosts',
    scopes,
    records,
    clock,
    async read({ work, onProgress }) {
      const names = await scopes.withTenant(work, async (scope) => {
        const siteUrls = (await connections.list(scope)).map(({ siteUrl }) => siteUrl)
        return hostsOf({ siteUrls, watched: (await watchedHosts.list(scope)).map(({ host }) => host) })
      })
      if (names.length === 0) return { state: 'absent', reason: 'There is no host to look at: nothing is connected, and no host is on the list.' }
      const seen: Json[] = []
      for (const [at, host] of names.entries()) {
        await onProgress({ phase: 'reading', done: at, total: names.length })
        seen.push(toJson(await hosts.inspect({ tenantId: work.tenantId, host })))
      }
      return { state: 'read', content: { hosts: seen }, items: seen.length }
    },
  })
}
