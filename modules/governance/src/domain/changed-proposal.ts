import type { ProposalId } from '@bizosaas/kernel'
import type { ProposalState } from './proposal-state.ts'

/** A proposal as a look back names it. */
export interface ChangedProposal {
  readonly id: ProposalId
  readonly title: string
  readonly state: ProposalState
  readonly createdAt: Date
  /** When it came into its state. */
  readonly changedAt: Date
  readonly expiresAt: Date
}
