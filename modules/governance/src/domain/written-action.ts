import type { ProposalId } from '@bizosaas/kernel'
import type { ActionPreview } from './planned-action.ts'

/** An action that reached the other system, also where it was taken back later. */
export interface WrittenAction {
  readonly proposalId: ProposalId
  /** When it was written, or taken back. */
  readonly finishedAt: Date
  readonly preview: Omit<ActionPreview, 'precondition'>
}
