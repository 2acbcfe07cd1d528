import { type Actor, appError, assertAllowed, permissions, type TenantId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { ProposingDeps } from './create-proposal.ts'
import { draftUndo, findUndoable } from './draft-undo.ts'
import { proposalIdSchema } from './input-schemas.ts'
import type { ServiceRefusal } from './service-refusal.ts'
import type { SubmitOutcome } from './store-proposal.ts'
import { submitProposal } from './submit-proposal.ts'

const undoInputSchema = z.strictObject({ proposalId: proposalIdSchema, actionIndexes: z.array(z.int().min(0)).max(200).optional() })

/**
 * Takes back what a proposal did, wholly or by action: a proposal of its own by whoever presses it, with the original's effects as
 * evidence. Default policy allows it at once where the grade is reversible and the presser could have decided the original.
 */
export async function undoProposal(call: {
  deps: ProposingDeps
  actor: Actor
  tenantId: TenantId
  input: z.input<typeof undoInputSchema>
}): Promise<SubmitOutcome | ServiceRefusal> {
  const { deps, actor, tenantId } = call
  const wanted = undoInputSchema.parse(call.input)
  const found = await deps.scopes.withTenant({ actor, tenantId }, async (scope) => {
    assertAllowed(scope.access, permissions.proposalUndo)
    const original = await deps.proposals.find(scope, wanted.proposalId)
    if (original === null) throw appError('proposal-not-found')
    return findUndoable({ deps, scope, original, actionIndexes: wanted.actionIndexes ?? null })
  })
  const drafted = await draftUndo({ deps, tenantId, found })
  if (drafted.kind === 'refused') return drafted
  return deps.scopes.withTenant({ actor, tenantId }, (scope) => submitProposal.run({ deps, actor, scope, input: drafted.input }))
}
