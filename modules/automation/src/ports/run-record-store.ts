import type { AgencyScope, AgentRunId, EvidenceId, TenantScope } from '@bizosaas/kernel'
import type { BriefLine } from '../domain/brief-line.ts'
import type { ModelCall } from '../domain/model-call.ts'
import type { ModelTask } from '../domain/model-work.ts'
import type { Reading } from '../domain/reading.ts'
import type { TenantRef } from '../domain/tenant-ref.ts'
import type { Abstention, Thought } from '../domain/thought.ts'

/** What became of one plan of the run. */
export interface PlanOutcome {
  readonly planKey: string
  readonly proposalId: string | null
  readonly abstentions: readonly Abstention[]
}

export interface RecordedThought {
  readonly thought: Thought
  /** SHA-256 of the thought as canonical JSON, hex. */
  readonly digest: string
  readonly evidenceIds: Readonly<Record<string, EvidenceId>>
  readonly outcomes: readonly PlanOutcome[]
  readonly at: Date
}

/** What the rules alone came to, and what a model is to be asked about it. */
export interface AgentDraft {
  readonly thought: Thought
  readonly tasks: readonly ModelTask[]
}

/** What an agent said a person of one tenant should know. */
export interface Briefing {
  readonly runId: AgentRunId
  readonly tenant: TenantRef
  readonly at: Date
  readonly lines: readonly BriefLine[]
}

/** The record of one run: enough to show it, and to replay it. */
export interface RunRecordStore {
  /** Upsert by run and reader. */
  keepReading(scope: TenantScope, runId: AgentRunId, reading: Reading): Promise<void>
  readings(scope: TenantScope | AgencyScope, runId: AgentRunId): Promise<readonly Reading[]>
  /** What this reader brought last for the tenant, in whichever run; null before the first. */
  newestReading(scope: TenantScope, reader: string): Promise<Reading | null>
  /** Kept once, like a thought. */
  keepDraft(scope: TenantScope, runId: AgentRunId, draft: AgentDraft & { readonly at: Date }): Promise<void>
  findDraft(scope: TenantScope | AgencyScope, runId: AgentRunId): Promise<AgentDraft | null>
  /** Kept once for a task and attempt. */
  keepCall(scope: TenantScope, runId: AgentRunId, call: ModelCall): Promise<void>
  /** In the order they were asked. */
  calls(scope: TenantScope | AgencyScope, runId: AgentRunId): Promise<readonly ModelCall[]>
  /** Kept once: a second thought of the same run is left aside, and the first stays. */
  keepThought(scope: TenantScope, runId: AgentRunId, kept: Omit<RecordedThought, 'outcomes'>): Promise<void>
  findThought(scope: TenantScope | AgencyScope, runId: AgentRunId): Promise<RecordedThought | null>
  /** The newest this agent made for each tenant in the last week, by the tenant's name. */
  briefings(scope: AgencyScope, wanted: { agentId: string; tenantId?: string | undefined }): Promise<readonly Briefing[]>
  /** Upsert by plan. */
  keepOutcome(scope: TenantScope, runId: AgentRunId, outcome: PlanOutcome): Promise<void>
}
