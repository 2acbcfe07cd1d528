import type { Actor, TenantScope } from '@bizosaas/kernel'
import { holdLoosening } from '../domain/hold-loosening.ts'
import { askPolicy, type Policy, type PolicyAnswer } from '../domain/policy.ts'
import type { ProposalContent, ProposalKind } from '../domain/proposal.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import type { SettingCommand } from '../ports/setting-commands.ts'
import { policyQuestions } from './policy-questions.ts'

export interface AskCall {
  readonly deps: Pick<GovernanceParts, 'policies'>
  readonly scope: TenantScope
  readonly actor: Actor
  readonly kind: ProposalKind
  readonly content: ProposalContent
  readonly isDictated: boolean
  readonly undo: { readonly mayDecideOriginal: boolean } | null
  readonly command: SettingCommand | null
}

/** Who has to decide, by the newest policy. What loosens the controls is held whatever the policy says. */
export async function askForProposal({ deps, scope, ...asking }: AskCall): Promise<{ policy: Policy; answer: PolicyAnswer }> {
  const policy = await deps.policies.current(scope)
  const answer = askPolicy(policy, policyQuestions(asking))
  return { policy, answer: asking.command?.loosens === true ? holdLoosening(answer) : answer }
}
