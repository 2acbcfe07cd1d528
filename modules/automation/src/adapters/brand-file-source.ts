import { type Clock, type Scopes, toJson } from '@bizosaas/kernel'
import type { BrandFileStore } from '../ports/brand-file-store.ts'
import type { EvidenceSource } from '../ports/evidence-source.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import { createRecordedSource } from './recorded-source.ts'

export interface BrandFileSourceDependencies {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly records: RunRecordStore
  readonly brandFiles: Pick<BrandFileStore, 'current'>
}

/** The tenant's brand file as it is now. */
export function createBrandFileSource({ scopes, clock, records, brandFiles }: BrandFileSourceDependencies): EvidenceSource {
  return createRecordedSource({
    id: 'brand-file',
    scopes,
    records,
    clock,
    async read({ work }) {
      const current = await scopes.withTenant(work, (scope) => brandFiles.current(scope))
      if (current === null || current.rules.length === 0)
        return { state: 'absent', reason: 'This tenant’s brand file holds no rule yet: write some under Settings, Brand.' }
      const { version, tone, rules } = current
      return { state: 'read', content: toJson({ version, tone, rules }), items: rules.length }
    },
  })
}
