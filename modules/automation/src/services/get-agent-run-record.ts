import { type AgencyScope, type AgentRunId, appError, defineService, permissions, type ServiceCall, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { BriefLine } from '../domain/brief-line.ts'
import type { ModelCall } from '../domain/model-call.ts'
import type { Reading } from '../domain/reading.ts'
import type { Abstention, FindingGroup } from '../domain/thought.ts'
import type { AgentRunStore } from '../ports/agent-run-store.ts'
import type { PlanOutcome, RunRecordStore } from '../ports/run-record-store.ts'

export const getAgentRunRecordInput = z.strictObject({ runId: z.uuid() })

interface Dependencies {
  readonly runs: Pick<AgentRunStore, 'find'>
  readonly records: Pick<RunRecordStore, 'readings' | 'findThought' | 'findDraft' | 'calls'>
}

export interface AgentRunRecord {
  /** What it read, in order, and what was not there to read. */
  readonly readings: readonly { readonly reader: string; readonly readAt: string; readonly digest: string | null; readonly reason: string | null }[]
  /** What it asked a model, in order. */
  readonly modelCalls: readonly (Omit<ModelCall, 'askedAt'> & { readonly title: string; readonly askedAt: string })[]
  /** null while it has not thought. */
  readonly thought: {
    readonly digest: string
    readonly at: string
    readonly looked: number
    readonly groups: readonly FindingGroup[]
    readonly plans: readonly { readonly key: string; readonly title: string; readonly proposalId: string | null }[]
    readonly abstentions: readonly Abstention[]
    /** Empty but for an agent that briefs. */
    readonly brief: readonly BriefLine[]
  } | null
}

/** What an agent's run read, thought and left aside. Throws `agent-run-not-found`, also for a run of a tenant this person may not see. */
export const getAgentRunRecord = defineService({
  scope: 'agency',
  permission: permissions.agentRead,
  input: getAgentRunRecordInput,
  async run({ deps, scope, input }: ServiceCall<Dependencies, z.output<typeof getAgentRunRecordInput>, AgencyScope>): Promise<AgentRunRecord> {
    const runId = toId<AgentRunId>(input.runId)
    if ((await deps.runs.find(scope, runId)) === null) throw appError('agent-run-not-found')
    const recorded = await deps.records.findThought(scope, runId)
    const readings = (await deps.records.readings(scope, runId)).map(readingView)
    const modelCalls = await callsOf({ deps, scope, runId })
    if (recorded === null) return { readings, modelCalls, thought: null }
    const { thought, digest, at, outcomes } = recorded
    const { looked, groups, proposals, brief = [] } = thought
    const plans = proposals.map(({ key, title }) => ({ key, title, proposalId: proposalOf(outcomes, key) }))
    const abstentions = [...thought.abstentions, ...outcomes.flatMap((outcome) => outcome.abstentions)]
    return { readings, modelCalls, thought: { digest, at: at.toISOString(), looked: looked.length, groups, plans, abstentions, brief } }
  },
})

async function callsOf({ deps, scope, runId }: { deps: Dependencies; scope: AgencyScope; runId: AgentRunId }): Promise<AgentRunRecord['modelCalls']> {
  const draft = await deps.records.findDraft(scope, runId)
  if (draft === null) return []
  const titles = new Map(draft.tasks.map(({ key, title }) => [key, title]))
  const calls = await deps.records.calls(scope, runId)
  return calls.map((call) => ({ ...call, title: titles.get(call.task) ?? call.task, askedAt: call.askedAt.toISOString() }))
}

function readingView(reading: Reading): AgentRunRecord['readings'][number] {
  const { reader, readAt } = reading
  const view = { reader, readAt: readAt.toISOString() }
  return reading.state === 'read' ? { ...view, digest: reading.digest, reason: null } : { ...view, digest: null, reason: reading.reason }
}

function proposalOf(outcomes: readonly PlanOutcome[], planKey: string): string | null {
  return outcomes.find((outcome) => outcome.planKey === planKey)?.proposalId ?? null
}
