import type { Actor } from '@bizosaas/kernel'
import { connectorOf, included, riskOf } from '../domain/derive-facts.ts'
import type { PolicyQuestion } from '../domain/policy.ts'
import type { ProposalContent, ProposalKind } from '../domain/proposal.ts'

export interface Asking {
  readonly kind: ProposalKind
  readonly content: ProposalContent
  readonly actor: Actor
  readonly isDictated: boolean
  readonly undo: { readonly mayDecideOriginal: boolean } | null
}

/** One question for each thing that would run; a setting or an enhancement is one question. */
export function policyQuestions(asking: Asking): readonly PolicyQuestion[] {
  const { kind, content, actor, isDictated, undo } = asking
  const common = {
    proposalKind: kind,
    proposer: actor.kind,
    isOwnWrite: kind !== 'enhancement' && actor.kind === 'user' && !isDictated,
    costMicros: content.costMicros ?? 0,
    isUndo: undo !== null,
    mayDecideOriginal: undo?.mayDecideOriginal ?? false,
  }
  if (kind === 'change') {
    return included(content.actions).map((action) => ({
      ...common,
      actionId: action.actionId,
      connector: connectorOf(action.actionId),
      risk: riskOf(action),
      grade: action.facts.reversibility,
      isSimulated: action.preview.isSimulated,
    }))
  }
  const { risk, grade, setting } = content
  return [{ ...common, risk, grade, actionId: setting?.command ?? 'enhancement', connector: 'platform', isSimulated: false }]
}
