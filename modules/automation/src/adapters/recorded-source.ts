import type { Clock, Json, Scopes } from '@bizosaas/kernel'
import { digestOf } from '../domain/digest-of.ts'
import type { EvidenceSource, GatherRequest, KeptEvidence } from '../ports/evidence-source.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'

export type RecordedRead =
  | { readonly state: 'read'; readonly content: Json; readonly items: number }
  | { readonly state: 'absent'; readonly reason: string }

export interface RecordedSourceOptions {
  /** Id of the reader. */
  readonly id: string
  readonly scopes: Scopes
  readonly records: RunRecordStore
  readonly clock: Clock
  readonly read: (request: GatherRequest) => Promise<RecordedRead>
}

/** A source whose reading is small enough to stand in the record of the run as it is. */
export function createRecordedSource({ id, scopes, records, clock, read }: RecordedSourceOptions): EvidenceSource {
  return {
    ...createRecordedEvidence({ id, scopes, records }),
    async gather(request) {
      const { work } = request
      const outcome = await read(request)
      if (outcome.state === 'absent') return outcome
      const { content, items } = outcome
      const reading = { reader: id, state: 'read' as const, content, digest: digestOf(content), readAt: clock.now() }
      await scopes.withTenant(work, (scope) => records.keepReading(scope, work.runId, reading))
      return { state: 'read', items }
    },
  }
}

/** What such a source kept: all that a replay needs of it. */
export function createRecordedEvidence({ id, scopes, records }: Pick<RecordedSourceOptions, 'id' | 'scopes' | 'records'>): KeptEvidence {
  return {
    id,
    async open(work) {
      const readings = await scopes.withTenant(work, (scope) => records.readings(scope, work.runId))
      const kept = readings.find(({ reader }) => reader === id)
      return kept?.state === 'read' ? kept.content : null
    },
  }
}
