import type { ErrorCode } from '@bizosaas/kernel'
import type { Decision } from '../domain/decision.ts'
import { included, isMarked } from '../domain/derive-facts.ts'
import { type Decider, isOwnProposal, mayDecide } from '../domain/may-decide.ts'
import type { Proposal } from '../domain/proposal.ts'
import { waitingState } from '../domain/proposal-state.ts'
import { openStage, type Requirement, type StageName } from '../domain/stage.ts'
import { isDecisionGenuine, isVersionGenuine } from '../domain/version-mac.ts'
import type { DecideCall } from './decide-proposal.ts'
import { type ServiceRefusal, toRefusal } from './service-refusal.ts'

export interface CheckedDecision {
  readonly kind: 'may-decide'
  readonly decider: Decider
  readonly stage: StageName
  readonly requirements: readonly Requirement[]
  readonly decisions: readonly Decision[]
}

type Check = DecideCall & { proposal: Proposal }

/** Every reason a decision does not count, in the order a person would want to hear them. */
export async function checkDecision(call: Check): Promise<CheckedDecision | ServiceRefusal> {
  const { deps, actor, scope, proposal } = call
  const early = checkMoment(call)
  if (early !== null) return early
  if (isOwnProposal(actor, proposal)) return refusal('decision-own-proposal')
  const lacking = checkWord(call)
  if (lacking !== null) return lacking

  const decisions = await deps.decisions.list(scope, { id: proposal.id, version: proposal.current.version })
  if (!isGenuine({ ...call, decisions })) return endTampered(call)
  if (actor.kind === 'user' && decisions.some(({ userId }) => userId === actor.userId)) return refusal('decision-already-made')
  const requirements = requirementsOf(proposal)
  const waiting = openStage({ requirements, decisions })
  if (waiting === null) return refusal('proposal-transition-refused', { from: proposal.state })
  const decider = mayDecide({ actor, role: scope.access.role, proposal, ...waiting })
  return decider.ok ? { kind: 'may-decide', decider: decider.value, stage: waiting.stage, requirements, decisions } : toRefusal(decider)
}

export function requirementsOf({ current }: Proposal): readonly Requirement[] {
  return current.policyAnswer.kind === 'hold' ? current.policyAnswer.stages : []
}

/** A refusal says why; an approval of marked text was given on that text alone. */
function checkWord({ input, proposal }: Check): ServiceRefusal | null {
  if (input.verdict !== 'approve') return (input.comment ?? '') === '' ? refusal('decision-reason-required') : null
  return input.together === true && hasMarks(proposal) ? refusal('decision-needs-own-look') : null
}

/** Text of an agent that leads or binds somebody: nobody approves it in passing. */
export function hasMarks({ current }: Proposal): boolean {
  return included(current.content.actions).some(isMarked)
}

function checkMoment({ deps, input, proposal }: Check): ServiceRefusal | null {
  const { version, content } = proposal.current
  if (version !== input.version) return refusal('proposal-outdated', { current: version })
  if (proposal.state !== waitingState(proposal.kind)) return refusal('proposal-transition-refused', { from: proposal.state })
  return content.expiresAt.getTime() <= deps.clock.now().getTime()
    ? refusal('proposal-expired', { expiresAt: content.expiresAt.toISOString() })
    : null
}

/** Rows that were written or changed without the key are never decided on. */
function isGenuine({ deps, proposal, decisions }: Check & { decisions: readonly Decision[] }): boolean {
  const keyOf = (id: string) => deps.sealKeys.find(id)
  if (!isVersionGenuine({ key: keyOf(proposal.current.keyId), proposal })) return false
  return decisions.every((decision) => isDecisionGenuine({ key: keyOf(decision.keyId), decision }))
}

async function endTampered({ deps, scope, proposal }: Check): Promise<ServiceRefusal> {
  if (proposal.kind !== 'enhancement') {
    await deps.proposals.move(scope, proposal.id, { kind: proposal.kind, expected: proposal.state, to: 'failed' })
    await deps.proposals.wait(scope, proposal.id, null)
  }
  return refusal('seal-mismatch', { where: 'decision' })
}

function refusal(code: ErrorCode, details: ServiceRefusal['details'] = {}): ServiceRefusal {
  return { kind: 'refused', code, details }
}
