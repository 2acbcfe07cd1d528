import type { ProposalId, TenantScope } from '@bizosaas/kernel'
import type { Decision } from '../domain/decision.ts'

export interface DecisionStore {
  /** Throws `decision-already-made` when this person has a decision on this version and stage. */
  add(scope: TenantScope, decision: Decision): Promise<void>
  /** Of one version, or of all, in the order they were made. */
  list(scope: TenantScope, proposal: { id: ProposalId; version?: number }): Promise<readonly Decision[]>
}
