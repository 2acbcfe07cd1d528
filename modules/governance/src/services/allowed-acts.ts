import { type ErrorCode, hasPermission, permissions } from '@bizosaas/kernel'
import { isOwnProposal, mayDecide } from '../domain/may-decide.ts'
import { changesWantedState, transition, waitingState } from '../domain/proposal-state.ts'
import { openStage } from '../domain/stage.ts'
import { mayCancelBy } from './cancel-proposal.ts'
import { requirementsOf } from './check-decision.ts'
import { isStanding } from './draft-undo.ts'
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
    edit: isOpen && isTheirs,
    cancel: isTheirs && transition({ kind, from: state, to: kind === 'enhancement' ? 'archived' : 'cancelled' }).ok,
    undo: hasPermission(access.effective, permissions.proposalUndo) && proposal.undoes === null && isUndoable(viewing),
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

function isUndoable({ whole }: Viewing): boolean {
  const isUnderway = whole.undoing.some(({ state }) => ['pending', 'approved', 'executing', 'unknown'].includes(state))
  return !isUnderway && whole.effects.some((effect) => isStanding(effect) && isReversible({ whole, index: effect.actionIndex }))
}

export function isReversible({ whole, index }: { whole: Viewing['whole']; index: number }): boolean {
  const { kind, current } = whole.proposal
  if (kind === 'setting') return current.content.setting?.undo != null
  return current.content.actions[index]?.facts.reversibility !== 'irreversible'
}
