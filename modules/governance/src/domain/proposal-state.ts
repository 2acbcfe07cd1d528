import { ok, type Result, refused } from '@bizosaas/kernel'
import type { ProposalKind } from './proposal.ts'

/** Every state a change can be in, and where it may go from there. Diagrams, refusals and tests derive from this table. */
export const proposalTransitions = {
  draft: ['pending', 'cancelled'],
  pending: ['approved', 'rejected', 'changes-requested', 'expired', 'superseded', 'cancelled', 'failed'],
  'changes-requested': ['pending', 'superseded', 'expired', 'cancelled'],
  approved: ['executing', 'failed', 'expired', 'cancelled'],
  executing: ['executed', 'partly-executed', 'failed', 'unknown'],
  executed: ['verified', 'partly-executed', 'failed', 'undone'],
  verified: ['measured', 'undone'],
  measured: ['undone'],
  'partly-executed': ['executing', 'executed', 'undone'],
  failed: ['executing'],
  unknown: ['executing', 'executed', 'partly-executed', 'failed', 'undone'],
  rejected: [],
  expired: [],
  superseded: [],
  cancelled: [],
  undone: [],
} as const satisfies Record<string, readonly string[]>

/** An internal switch runs inside our own transaction, so it can neither end half done nor unknown. */
export const settingTransitions = {
  draft: ['pending', 'cancelled'],
  pending: ['approved', 'rejected', 'changes-requested', 'expired', 'superseded', 'cancelled', 'failed'],
  'changes-requested': ['pending', 'superseded', 'expired', 'cancelled'],
  approved: ['executing', 'failed', 'expired', 'cancelled'],
  executing: ['executed', 'failed'],
  executed: ['undone'],
  failed: ['executing'],
  rejected: [],
  expired: [],
  superseded: [],
  cancelled: [],
  undone: [],
} as const satisfies Record<string, readonly string[]>

/** A development that people carry out: approval starts no execution, and a person merges. */
export const enhancementTransitions = {
  identified: ['written', 'archived'],
  written: ['queued', 'archived'],
  queued: ['in-review', 'archived'],
  'in-review': ['approved', 'rejected', 'written'],
  approved: ['assigned', 'archived'],
  assigned: ['in-development', 'archived'],
  'in-development': ['merged', 'archived'],
  merged: ['deployed'],
  deployed: ['health-checked', 'in-development'],
  'health-checked': [],
  rejected: ['archived'],
  archived: [],
} as const satisfies Record<string, readonly string[]>

export type ChangeState = keyof typeof proposalTransitions
export type SettingState = keyof typeof settingTransitions
export type EnhancementState = keyof typeof enhancementTransitions
export type ProposalState = ChangeState | SettingState | EnhancementState

const tables: Readonly<Record<ProposalKind, Readonly<Record<string, readonly ProposalState[]>>>> = {
  change: proposalTransitions,
  setting: settingTransitions,
  enhancement: enhancementTransitions,
}

/** Allows a step of the table of its kind, or refuses with the reason: where it is, where it was to go, where it may go. */
export function transition(step: {
  kind: ProposalKind
  from: ProposalState
  to: ProposalState
}): Result<ProposalState, 'proposal-transition-refused'> {
  const allowed = tables[step.kind][step.from] ?? []
  return allowed.includes(step.to) ? ok(step.to) : refused('proposal-transition-refused', { from: step.from, to: step.to, allowed })
}

/** The state in which people decide. */
export function waitingState(kind: ProposalKind): ProposalState {
  return kind === 'enhancement' ? 'in-review' : 'pending'
}

/** Where a new proposal begins. An enhancement without requirements is no more than identified. */
export function firstState({ kind, requirements }: { kind: ProposalKind; requirements: string | null }): ProposalState {
  return kind === 'enhancement' && (requirements ?? '').trim() === '' ? 'identified' : waitingState(kind)
}

/** Where a wish for changes leads: an enhancement goes back to being written. */
export function changesWantedState(kind: ProposalKind): ProposalState {
  return kind === 'enhancement' ? 'written' : 'changes-requested'
}

export type StateGroup = 'waiting' | 'running' | 'done'

/** The three drawers of the queue; `migrations/0020_governance.sql` has the same split as a generated column, held equal by a test. */
export const stateGroups: Readonly<Record<ProposalState, StateGroup>> = {
  draft: 'waiting',
  pending: 'waiting',
  'changes-requested': 'waiting',
  identified: 'waiting',
  written: 'waiting',
  queued: 'waiting',
  'in-review': 'waiting',
  approved: 'running',
  executing: 'running',
  unknown: 'running',
  assigned: 'running',
  'in-development': 'running',
  merged: 'running',
  deployed: 'running',
  executed: 'done',
  verified: 'done',
  measured: 'done',
  'partly-executed': 'done',
  failed: 'done',
  rejected: 'done',
  expired: 'done',
  superseded: 'done',
  cancelled: 'done',
  undone: 'done',
  'health-checked': 'done',
  archived: 'done',
}
