import { actorRef, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { checkFields } from '../domain/check-fields.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { askForProposal } from './ask-for-proposal.ts'
import { assembleContent } from './assemble-content.ts'
import { refuse } from './audit-and-publish.ts'
import { checkEvidence } from './check-evidence.ts'
import { findByOrigin } from './find-by-origin.ts'
import { findCommand, whyNotCommand } from './find-command.ts'
import { type DraftedProposal, draftedProposalSchema } from './input-schemas.ts'
import { originalOf } from './original-of.ts'
import { type ServiceRefusal, toRefusal } from './service-refusal.ts'
import { type SubmitOutcome, storeProposal } from './store-proposal.ts'

export type SubmitDeps = Omit<GovernanceParts, 'runner'>

/**
 * Takes a draft into the queue, or straight to execution where policy allows it at once. Everything a person will decide on is derived
 * here: risk and grade from the actions' facts, who has to decide from the policy.
 */
export const submitProposal = defineService({
  permission: permissions.proposalCreate,
  input: draftedProposalSchema,
  async run(call: ServiceCall<SubmitDeps, DraftedProposal>): Promise<SubmitOutcome | ServiceRefusal> {
    const { deps, actor, scope, input } = call
    const no = (refusal: ServiceRefusal) => refuse({ deps, scope, actor, event: 'proposal-refused', subjectId: null, refusal })
    const earlier = await findEarlier(call)
    if (earlier !== null) return earlier
    const { kind, onBehalfOf, setting } = input.draft
    const command = findCommand(deps, kind === 'setting' ? setting : null)
    const notAllowed = whyNotCommand({ access: scope.access, command })
    if (notAllowed !== null) return no(notAllowed)
    const evidence = await checkEvidence(call)
    if (!evidence.ok) return no(toRefusal(evidence))
    const content = await assembleContent({ ...call, command, evidence: evidence.value })
    const fields = checkFields({ kind, proposer: actor.kind, content, now: deps.clock.now() })
    if (!fields.ok) return no(toRefusal(fields))

    const undo = input.undoes === null ? null : await originalOf({ deps, scope, actor, undoes: input.undoes })
    const { policy, answer } = await askForProposal({ deps, scope, actor, kind, content, isDictated: onBehalfOf !== null, undo, command })
    if (answer.kind === 'deny') {
      return no({
        kind: 'refused',
        code: 'proposal-denied-by-policy',
        details: { reason: answer.reason, rules: answer.rules, policyVersion: policy.version },
      })
    }
    return storeProposal({ ...call, content, answer, policyVersion: policy.version, proposedBy: actorRef(actor) })
  },
})

/** A wish that was submitted already under this key: the first proposal is the answer, whatever the repeat says now. */
async function findEarlier({ deps, actor, scope, input }: ServiceCall<SubmitDeps, DraftedProposal>): Promise<SubmitOutcome | null> {
  const { originKey } = input.draft
  return originKey === null ? null : findByOrigin({ deps, scope, proposedBy: actorRef(actor), originKey })
}
