import { type Clock, type Scopes, type TenantScope, toJson } from '@bizosaas/kernel'
import type { AgentWork } from '../domain/agent-work.ts'
import type { AgentRunStore } from '../ports/agent-run-store.ts'
import type { DayBook } from '../ports/day-book.ts'
import type { EvidenceSource } from '../ports/evidence-source.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import { createRecordedSource } from './recorded-source.ts'

export interface TenantDaySourceDependencies {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly records: RunRecordStore
  readonly runs: Pick<AgentRunStore, 'list'>
  readonly book: DayBook
}

const dayMs = 24 * 60 * 60_000
/** A briefing after a long silence is no chronicle. */
const mostDays = 7

/** The tenant's own rows, as they stand when a briefing is made. News is what happened in the last day, or since the briefing before where that is longer ago. */
export function createTenantDaySource({ scopes, clock, records, runs, book }: TenantDaySourceDependencies): EvidenceSource {
  const sinceOf = async (scope: TenantScope, work: AgentWork): Promise<Date> => {
    const now = clock.now().getTime()
    const { items } = await runs.list(scope, { agentId: work.actor.agentId, limit: 10 })
    const before = items.find(({ id, state }) => id !== work.runId && state === 'done')?.createdAt.getTime() ?? now
    return new Date(Math.max(now - mostDays * dayMs, Math.min(before, now - dayMs)))
  }
  return createRecordedSource({
    id: 'tenant-day',
    scopes,
    records,
    clock,
    async read({ work }) {
      const day = await scopes.withTenant(work, async (scope) => book.read(scope, await sinceOf(scope, work)))
      const { waiting, ended, failedRuns, failingConnections, hostFindings } = day
      const items = [waiting, ended, failedRuns, failingConnections, hostFindings].reduce((sum, rows) => sum + rows.length, 0)
      return { state: 'read', content: toJson(day), items }
    },
  })
}
