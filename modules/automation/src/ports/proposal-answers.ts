import type { ProposalId, TenantScope } from '@bizosaas/kernel'
import type { ProposalStanding } from '../domain/proposal-standing.ts'

/** What became of proposals; governance's store fits. */
export interface ProposalAnswers {
  answers(scope: TenantScope, ids: readonly ProposalId[]): Promise<readonly ProposalStanding[]>
}
