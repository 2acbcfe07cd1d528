import { type Actor, appError, type ProposalId, type TenantScope } from '@bizosaas/kernel'
import { isOwnProposal, roleMayDecide } from '../domain/may-decide.ts'
import type { Proposal } from '../domain/proposal.ts'
import { type StageName, stageNames } from '../domain/stage.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { isUnderway } from './draft-undo.ts'

/**
 * Whether the one who presses undo could have decided the original: by role, at one of the stages it had. Whoever presses at the same
 * moment queues on the original and finds the first undo underway. Throws `effect-not-undoable`.
 */
export async function originalOf(call: {
  deps: Pick<GovernanceParts, 'proposals'>
  scope: TenantScope
  actor: Actor
  undoes: { proposalId: ProposalId }
}): Promise<{ mayDecideOriginal: boolean }> {
  const original = await call.deps.proposals.lock(call.scope, call.undoes.proposalId)
  const undoing = await call.deps.proposals.undoing(call.scope, original.id)
  if (undoing.some(isUnderway)) throw appError('effect-not-undoable', { details: { reason: 'an undo is already underway' } })
  return { mayDecideOriginal: couldDecide({ ...call, original }) }
}

function couldDecide({ scope, actor, original }: { scope: TenantScope; actor: Actor; original: Proposal }): boolean {
  const { role } = scope.access
  if (actor.kind !== 'user' || role === null || isOwnProposal(actor, original)) return false
  const { risk } = original.current.content
  // One stage is enough: whoever had a say in letting it happen has a say in taking it back.
  return stagesOf(original).some((stage) => roleMayDecide({ role, stage, risk }))
}

function stagesOf({ current }: Proposal): readonly StageName[] {
  const { policyAnswer } = current
  if (policyAnswer.kind !== 'hold') return ['agency']
  return stageNames.filter((name) => policyAnswer.stages.some(({ stage }) => stage === name))
}
