import { appError, type TenantScope } from '@bizosaas/kernel'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import type { SubmitOutcome } from './store-proposal.ts'

/** What this proposer submitted under this key before, as it stands now; a second one with the same key waits here for the first. */
export async function findByOrigin(call: {
  deps: Pick<GovernanceParts, 'proposals'>
  scope: TenantScope
  proposedBy: string
  originKey: string
}): Promise<SubmitOutcome | null> {
  const { deps, scope, proposedBy, originKey } = call
  const id = await deps.proposals.claimOrigin(scope, { proposedBy, key: originKey })
  if (id === null) return null
  const proposal = await deps.proposals.find(scope, id)
  if (proposal === null) throw appError('proposal-not-found')
  return { kind: 'submitted', proposalId: id, version: proposal.current.version, state: proposal.state }
}
