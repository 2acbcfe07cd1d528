import { type Actor, appError, type ProposalId, type TenantScope } from '@bizosaas/kernel'
import { isOwnProposal, roleMayDecide } from '../domain/may-decide.ts'
import type { Proposal } from '../domain/proposal.ts'
import { type StageName, stageNames } from '../domain/stage.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'

/** Whether the one who presses undo could have decided the original: by role, at one of the stages it had. */
export async function originalOf(call: {
  deps: Pick<GovernanceParts, 'proposals'>
  scope: TenantScope
  actor: Actor
  undoes: { proposalId: ProposalId }
}): Promise<{ mayDecideOriginal: boolean }> {
  const original = await call.deps.proposals.find(call.scope, call.undoes.proposalId)
  if (original === null) throw appError('proposal-not-found')
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
