import { appError, defineFlow, type FlowCall, permissions, type TenantScope } from '@bizosaas/kernel'
import { z } from 'zod'
import { refuse } from './audit-and-publish.ts'
import type { ProposingDeps } from './create-proposal.ts'
import { draftUndo, findUndoable } from './draft-undo.ts'
import { proposalIdSchema } from './input-schemas.ts'
import type { ServiceRefusal } from './service-refusal.ts'
import type { SubmitOutcome } from './store-proposal.ts'
import { submitProposal } from './submit-proposal.ts'

const undoInputSchema = z.strictObject({
  proposalId: proposalIdSchema,
  /** Why it is taken back, for everybody whom it concerns: the card and the client's report tell it. */
  reason: z.string().trim().min(1).max(2000),
  actionIndexes: z.array(z.int().min(0)).max(200).optional(),
})
type UndoCall = FlowCall<ProposingDeps, z.output<typeof undoInputSchema>>

/**
 * Takes back what a proposal did, wholly or by action: a proposal of its own by whoever presses it, with the original's effects as
 * evidence. Default policy allows it at once where the grade is reversible and the presser could have decided the original.
 */
export const undoProposal = defineFlow({
  permission: permissions.proposalUndo,
  input: undoInputSchema,
  async run({ deps, actor, tenantId, scopes, input }: UndoCall): Promise<SubmitOutcome | ServiceRefusal> {
    const found = await scopes.withTenant({ actor, tenantId }, async (scope) => {
      const original = await deps.proposals.find(scope, input.proposalId)
      if (original === null) throw appError('proposal-not-found')
      return findUndoable({ deps, scope, original, actionIndexes: input.actionIndexes ?? null })
    })
    const drafted = await draftUndo({ deps, tenantId, found, reason: input.reason })
    if (drafted.kind === 'refused') return scopes.withTenant({ actor, tenantId }, (scope) => refuseUndo({ deps, scope, actor, input }, drafted))
    return scopes.withTenant({ actor, tenantId }, (scope) => submitProposal.run({ deps, actor, scope, input: drafted.input }))
  },
})

type Refusing = Pick<UndoCall, 'deps' | 'actor' | 'input'> & { scope: TenantScope }

function refuseUndo({ deps, scope, actor, input }: Refusing, refusal: ServiceRefusal): Promise<ServiceRefusal> {
  return refuse({ deps, scope, actor, event: 'undo-refused', subjectId: input.proposalId, refusal })
}
