import { type Clock, type Scopes, toJson } from '@bizosaas/kernel'
import type { CrewCard } from '../domain/crew.ts'
import { settlePlans } from '../domain/settle-plans.ts'
import type { AgentRunStore } from '../ports/agent-run-store.ts'
import type { CrewRunStore } from '../ports/crew-run-store.ts'
import type { EvidenceSource } from '../ports/evidence-source.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import { createRecordedSource, type RecordedRead } from './recorded-source.ts'

export interface HandOffSourceDependencies {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly records: RunRecordStore
  readonly crews: readonly CrewCard[]
  readonly runs: Pick<AgentRunStore, 'find'>
  readonly crewRuns: Pick<CrewRunStore, 'find' | 'members'>
}

const noCrew: RecordedRead = { state: 'absent', reason: 'It was not run as a member of a crew, so nobody handed it anything.' }

/** What the members before this one plan, as they stand now: kept in the record of the run, so that a replay sees the same. */
export function createHandOffSource({ scopes, clock, records, crews, runs, crewRuns }: HandOffSourceDependencies): EvidenceSource {
  return createRecordedSource({
    id: 'hand-off',
    scopes,
    records,
    clock,
    read: ({ work }) =>
      scopes.withTenant(work, async (scope) => {
        const run = await runs.find(scope, work.runId)
        if (run === null || run.crewRunId === null || run.crewPlace === null) return noCrew
        const crewRun = await crewRuns.find(scope, run.crewRunId)
        const crew = crews.find(({ id }) => id === crewRun?.crewId)
        if (crew === undefined) return noCrew
        const members = (await crewRuns.members(scope, run.crewRunId)).slice(0, run.crewPlace)
        const plans = settlePlans({ crew, members })
          .filter(({ plan }) => plan.calls.length > 0)
          .map(({ agentId, plan }) => ({ agentId, plan }))
        if (plans.length === 0) return { state: 'absent', reason: 'The members before it plan no change.' }
        return { state: 'read', content: { crew: crew.id, plans: toJson(plans) }, items: plans.length }
      }),
  })
}
