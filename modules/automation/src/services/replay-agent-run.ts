import { type AgentActor, type AgentRunId, appError, defineFlow, type FlowCall, permissions, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgentWork } from '../domain/agent-work.ts'
import { digestOf } from '../domain/digest-of.ts'
import type { Thinker } from '../domain/thinker.ts'
import type { AgentRunItem, AgentRunStore } from '../ports/agent-run-store.ts'
import type { KeptEvidence } from '../ports/evidence-source.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import { thinkAbout } from './think-about.ts'

export interface ReplayDependencies {
  readonly thinkers: readonly Thinker[]
  readonly sources: readonly KeptEvidence[]
  readonly runs: Pick<AgentRunStore, 'find'>
  readonly records: Pick<RunRecordStore, 'readings' | 'findThought'>
}

export const replayAgentRunInput = z.strictObject({ runId: z.uuid() })
type Call = FlowCall<ReplayDependencies, z.output<typeof replayAgentRunInput>>

export interface Replay {
  /** Whether the agent, as it is today, comes to the same thought about the same record. */
  readonly isSame: boolean
  readonly recordedDigest: string
  readonly digest: string
  readonly proposals: number
}

/**
 * Lets the agent think again about the record of a run, and writes nothing.
 * Throws `agent-run-not-found`, also for a run that has not thought yet, and `agent-not-found`.
 */
export const replayAgentRun = defineFlow({
  permission: permissions.agentRead,
  input: replayAgentRunInput,
  async run({ deps, actor, tenantId, scopes, input }: Call): Promise<Replay> {
    const runId = toId<AgentRunId>(input.runId)
    const { run, readings, recorded } = await scopes.withTenant({ actor, tenantId }, async (scope) => ({
      run: await deps.runs.find(scope, runId),
      readings: await deps.records.readings(scope, runId),
      recorded: await deps.records.findThought(scope, runId),
    }))
    if (run === null || recorded === null) throw appError('agent-run-not-found')
    const agent = deps.thinkers.find(({ id }) => id === run.agentId)
    if (agent === undefined) throw appError('agent-not-found', { details: { agentId: run.agentId } })
    const thought = await thinkAbout({ agent, sources: deps.sources, work: workOf(run), readings, now: run.createdAt })
    const digest = digestOf(thought)
    return { isSame: digest === recorded.digest, recordedDigest: recorded.digest, digest, proposals: thought.proposals.length }
  },
})

function workOf({ tenantId, id, agentId, connectionId }: AgentRunItem): AgentWork {
  const actor: AgentActor = { kind: 'agent', agentId, runId: id, tenantId }
  return { tenantId, runId: id, connectionId, actor }
}
