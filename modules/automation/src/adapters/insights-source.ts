import { type Clock, type Scopes, toJson } from '@bizosaas/kernel'
import type { EvidenceSource } from '../ports/evidence-source.ts'
import type { InsightStore } from '../ports/insight-store.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import { createRecordedSource } from './recorded-source.ts'

export interface InsightsSourceDependencies {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly records: RunRecordStore
  readonly insights: Pick<InsightStore, 'shown'>
}

/** What changes came to over many tenants, as it is public on the day of the run. */
export function createInsightsSource({ scopes, clock, records, insights }: InsightsSourceDependencies): EvidenceSource {
  return createRecordedSource({
    id: 'insights',
    scopes,
    records,
    clock,
    async read({ work }) {
      const items = await scopes.withTenant(work, (scope) => insights.shown(scope))
      if (items.length === 0) return { state: 'absent', reason: 'No kind of change has enough cases with at least five tenants yet.' }
      return { state: 'read', content: { items: toJson(items) }, items: items.length }
    },
  })
}
