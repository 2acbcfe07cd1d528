import type { AgentRunId, ConnectionId, EvidenceId, TenantId, TenantScope } from '@bizosaas/kernel'
import type { Abstention, Claim, ProposalPlan } from '../domain/thought.ts'

export interface AtWork {
  readonly agentId: string
  readonly runId: AgentRunId
  readonly isSimulated: boolean
}

export type DraftOutcome =
  | { readonly kind: 'proposed'; readonly proposalId: string; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: 'refused'; readonly leftOut: readonly LeftOut[] }

/** A change that was thought of and could not be proposed: its preview failed, or governance refused it. */
export interface LeftOut extends Abstention {
  readonly findingKey: string | null
}

export interface DraftRequest {
  readonly tenantId: TenantId
  readonly atWork: AtWork
  /** null: the plan needs none, which only an internal matter does. */
  readonly connectionId: ConnectionId | null
  readonly plan: ProposalPlan
  readonly evidenceIds: readonly EvidenceId[]
}

/** What agents need of governance: evidence is recorded, plans become proposals with previews. */
export interface ProposalDesk {
  recordEvidence(scope: TenantScope, record: { atWork: AtWork; claims: readonly Claim[] }): Promise<Readonly<Record<string, EvidenceId>>>
  /** Reads the real objects for the previews and hands the proposal in; opens its own transactions. */
  draft(request: DraftRequest): Promise<DraftOutcome>
  /** `open`: waits or is under way. `rejected`: a person said no. `closed`: anything else. */
  standing(scope: TenantScope, proposalId: string): Promise<'open' | 'rejected' | 'closed'>
}
