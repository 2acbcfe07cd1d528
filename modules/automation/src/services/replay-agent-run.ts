import { type AgentActor, type AgentRunId, appError, defineFlow, type FlowCall, permissions, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgentWork } from '../domain/agent-work.ts'
import { digestOf } from '../domain/digest-of.ts'
import type { ModelCall } from '../domain/model-call.ts'
import type { Thinker } from '../domain/thinker.ts'
import type { Thought } from '../domain/thought.ts'
import { withAnswers } from '../domain/with-answers.ts'
import type { AgentRunItem, AgentRunStore } from '../ports/agent-run-store.ts'
import type { KeptEvidence } from '../ports/evidence-source.ts'
import type { AgentDraft, RunRecordStore } from '../ports/run-record-store.ts'
import { thinkAbout } from './think-about.ts'

export interface ReplayDependencies {
  readonly thinkers: readonly Thinker[]
  readonly sources: readonly KeptEvidence[]
  readonly runs: Pick<AgentRunStore, 'find'>
  readonly records: Pick<RunRecordStore, 'readings' | 'findThought' | 'findDraft' | 'calls'>
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
    const { run, readings, recorded, draft, calls } = await scopes.withTenant({ actor, tenantId }, async (scope) => ({
      run: await deps.runs.find(scope, runId),
      readings: await deps.records.readings(scope, runId),
      recorded: await deps.records.findThought(scope, runId),
      draft: await deps.records.findDraft(scope, runId),
      calls: await deps.records.calls(scope, runId),
    }))
    if (run === null || recorded === null) throw appError('agent-run-not-found')
    const agent = deps.thinkers.find(({ id }) => id === run.agentId)
    if (agent === undefined) throw appError('agent-not-found', { details: { agentId: run.agentId } })
    const ofRules = await thinkAbout({ agent, sources: deps.sources, work: workOf(run), readings, now: run.createdAt })
    const thought = answered({ agent, ofRules, draft, calls })
    const digest = digestOf(thought)
    return { isSame: digest === recorded.digest, recordedDigest: recorded.digest, digest, proposals: thought.proposals.length }
  },
})

interface Answering {
  readonly agent: Thinker
  readonly ofRules: Thought
  readonly draft: AgentDraft | null
  readonly calls: readonly ModelCall[]
}

/** What a model answered is part of the record, so a replay asks none. */
function answered({ agent, ofRules, draft, calls }: Answering): Thought {
  return draft === null || agent.asks === undefined ? ofRules : withAnswers(ofRules, { work: agent.asks, tasks: agent.asks.tasks(ofRules), calls })
}

function workOf({ tenantId, id, agentId, connectionId }: AgentRunItem): AgentWork {
  const actor: AgentActor = { kind: 'agent', agentId, runId: id, tenantId }
  return { tenantId, runId: id, connectionId, actor }
}
