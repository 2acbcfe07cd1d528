import type { ProposalId, TenantScope } from '@bizosaas/kernel'
import type { Decision } from '../domain/decision.ts'
import type { FieldChange } from '../domain/planned-action.ts'

export interface DecisionStore {
  /** Throws `decision-already-made` when this person has a decision on this version and stage. */
  add(scope: TenantScope, decision: Decision): Promise<void>
  /** Of one version, or of all, in the order they were made. */
  list(scope: TenantScope, proposal: { id: ProposalId; version?: number }): Promise<readonly Decision[]>
  /** Marked changes that people of this tenant's agency or client have approved and that were not undone, the latest first, at most 1,000. */
  approvedMarks(scope: TenantScope): Promise<readonly FieldChange[]>
}
