import { type Actor, actorRef, assertAllowed, permissions, type Scopes, type TenantId } from '@bizosaas/kernel'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { draftProposal } from './draft-proposal.ts'
import { findByOrigin } from './find-by-origin.ts'
import type { ProposalDraftInput } from './input-schemas.ts'
import type { ServiceRefusal } from './service-refusal.ts'
import type { SubmitOutcome } from './store-proposal.ts'
import { submitProposal } from './submit-proposal.ts'

export type ProposingDeps = GovernanceParts & { readonly scopes: Scopes }

/** Drafts and submits: the permission first, then the dry runs without a transaction, then the rows in one. */
export async function createProposal(call: {
  deps: ProposingDeps
  actor: Actor
  tenantId: TenantId
  draft: ProposalDraftInput
}): Promise<SubmitOutcome | ServiceRefusal> {
  const { deps, actor, tenantId, draft } = call
  const earlier = await deps.scopes.withTenant({ actor, tenantId }, async (scope) => {
    assertAllowed(scope.access, permissions.proposalCreate)
    const { originKey = null } = draft
    return originKey === null ? null : findByOrigin({ deps, scope, proposedBy: actorRef(actor), originKey })
  })
  if (earlier !== null) return earlier
  const input = await draftProposal(call)
  return deps.scopes.withTenant({ actor, tenantId }, (scope) => submitProposal.run({ deps, actor, scope, input }))
}
