import { type ErrorCode, hasPermission, permissions } from '@bizosaas/kernel'
import { type EnhancementStep, enhancementSteps, isEnhancementStep, mayTakeStep } from '../domain/enhancement-step.ts'
import { isOwnProposal, mayDecide } from '../domain/may-decide.ts'
import { changesWantedState, transition, waitingState } from '../domain/proposal-state.ts'
import { openStage } from '../domain/stage.ts'
import { mayCancelBy } from './cancel-proposal.ts'
import { hasMarks, requirementsOf } from './check-decision.ts'
import { isStanding, isUnderway } from './draft-undo.ts'
import type { Viewing } from './view-proposal.ts'

/** What this actor may do now; the portal draws no other button, and each service checks again. */
export function allowedActs(viewing: Viewing) {
  const { whole, actor, access } = viewing
  const { proposal } = whole
  const { kind, state } = proposal
  const refusal = decidingRefusal(viewing)
  const isOpen = state === waitingState(kind) || state === changesWantedState(kind)
  const isTheirs = actor.kind === 'user' && hasPermission(access.effective, permissions.proposalCreate) && mayCancelBy({ actor, access }, proposal)
  return {
    decide: state === waitingState(kind) && refusal === null,
    decideTogether: state === waitingState(kind) && refusal === null && !hasMarks(proposal),
    edit: isOpen && isTheirs,
    cancel: isTheirs && transition({ kind, from: state, to: kind === 'enhancement' ? 'archived' : 'cancelled' }).ok,
    undo: hasPermission(access.effective, permissions.proposalUndo) && proposal.undoes === null && isUndoable(viewing),
    moves: openSteps(viewing),
    refusal,
  }
}

function decidingRefusal({ whole, actor, access, now }: Viewing): ErrorCode | null {
  const { proposal } = whole
  if (!hasPermission(access.effective, permissions.proposalDecide))
    return access.role === null ? 'decision-not-a-decider' : 'permission-denied-by-role'
  if (proposal.state !== waitingState(proposal.kind)) return 'proposal-transition-refused'
  if (proposal.current.content.expiresAt.getTime() <= now.getTime()) return 'proposal-expired'
  if (isOwnProposal(actor, proposal)) return 'decision-own-proposal'
  const decisions = whole.decisions.filter(({ version }) => version === proposal.current.version)
  if (actor.kind === 'user' && decisions.some(({ userId }) => userId === actor.userId)) return 'decision-already-made'
  const waiting = openStage({ requirements: requirementsOf(proposal), decisions })
  if (waiting === null) return 'proposal-transition-refused'
  const decider = mayDecide({ actor, role: access.role, proposal, ...waiting })
  return decider.ok ? null : decider.code
}

/** The steps of an enhancement this actor may take now. */
function openSteps({ whole, actor, access }: Viewing): readonly EnhancementStep[] {
  const { kind, state: from } = whole.proposal
  if (kind !== 'enhancement' || !hasPermission(access.effective, permissions.proposalCreate)) return []
  const steps = Object.keys(enhancementSteps).filter(isEnhancementStep)
  return steps.filter((to) => transition({ kind, from, to }).ok && mayTakeStep({ actor, role: access.role, to }).ok)
}

function isUndoable({ whole, access, command }: Viewing): boolean {
  if (whole.proposal.kind === 'setting' && (command === null || !hasPermission(access.effective, command.permission))) return false
  return !whole.undoing.some(isUnderway) && whole.effects.some((effect) => isStanding(effect) && isReversible({ whole, index: effect.actionIndex }))
}

export function isReversible({ whole, index }: { whole: Viewing['whole']; index: number }): boolean {
  const { kind, current } = whole.proposal
  if (kind === 'setting') return current.content.setting?.undo != null
  return current.content.actions[index]?.facts.reversibility !== 'irreversible'
}
