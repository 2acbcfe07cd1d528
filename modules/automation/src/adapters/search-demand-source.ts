import { type Clock, type Scopes, toJson } from '@bizosaas/kernel'
import type { EvidenceSource } from '../ports/evidence-source.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import type { SearchDemandReader } from '../ports/search-demand-reader.ts'
import { createRecordedSource } from './recorded-source.ts'

export interface SearchDemandSourceDependencies {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly records: RunRecordStore
  readonly demand: SearchDemandReader
}

/** What people searched for, as the newest Search Console data with queries says. */
export function createSearchDemandSource({ scopes, clock, records, demand }: SearchDemandSourceDependencies): EvidenceSource {
  return createRecordedSource({
    id: 'search-demand',
    scopes,
    records,
    clock,
    async read({ work }) {
      const newest = await scopes.withTenant(work, (scope) => demand.newest(scope))
      if (newest === null) return { state: 'absent', reason: 'There is no Search Console data with queries: bring in its export under Search data.' }
      return { state: 'read', content: toJson(newest), items: newest.queries.length }
    },
  })
}
