import type { Role, UserId } from '@bizosaas/kernel'
import type { Decision } from './decision.ts'

/** Agency first, then client where policy asks for it. */
export const stageNames = ['agency', 'client'] as const
export type StageName = (typeof stageNames)[number]

/** Who may decide: everyone with one of these roles, or n of these people. */
export type Deciders = { readonly kind: 'roles'; readonly roles: readonly Role[] } | { readonly kind: 'of'; readonly users: readonly UserId[] }

/** A stage closes when each of its requirements has `needed` approvals by different people who fit. */
export interface Requirement {
  readonly stage: StageName
  readonly needed: number
  readonly deciders: Deciders
}

export interface OpenRequirement extends Requirement {
  readonly missing: number
}

export type StageOutcome =
  | { readonly kind: 'rejected' }
  | { readonly kind: 'changes-requested' }
  | { readonly kind: 'waiting'; readonly stage: StageName; readonly open: readonly OpenRequirement[] }
  | { readonly kind: 'stage-closed'; readonly closed: StageName; readonly next: StageName; readonly open: readonly OpenRequirement[] }
  | { readonly kind: 'last-stage-approved'; readonly closed: StageName; readonly decisions: readonly Decision[] }

/** What one more decision does to the stages. `decisions` are those of this version, `added` the one just made among them. */
export function closeStage(call: { requirements: readonly Requirement[]; decisions: readonly Decision[]; added: Decision }): StageOutcome {
  const { requirements, decisions, added } = call
  if (added.verdict === 'reject') return { kind: 'rejected' }
  if (added.verdict === 'request-changes') return { kind: 'changes-requested' }
  const stage = openStage({ requirements, decisions })
  if (stage === null) return { kind: 'last-stage-approved', closed: added.stage, decisions: decisions.filter(isApproval) }
  if (stage.stage === added.stage) return { kind: 'waiting', ...stage }
  return { kind: 'stage-closed', closed: added.stage, next: stage.stage, open: stage.open }
}

/** The first stage that still waits and what it waits for; null when all are closed. */
export function openStage(call: {
  requirements: readonly Requirement[]
  decisions: readonly Decision[]
}): { stage: StageName; open: readonly OpenRequirement[] } | null {
  for (const stage of stageNames) {
    const open = openRequirements({ ...call, stage })
    if (open.length > 0) return { stage, open }
  }
  return null
}

export function openRequirements(call: {
  requirements: readonly Requirement[]
  decisions: readonly Decision[]
  stage: StageName
}): readonly OpenRequirement[] {
  return call.requirements
    .filter(({ stage }) => stage === call.stage)
    .map((requirement) => ({ ...requirement, missing: requirement.needed - approvalsFor(requirement, call.decisions) }))
    .filter(({ missing }) => missing > 0)
}

export function fitsDeciders(deciders: Deciders, person: { userId: UserId; role: Role }): boolean {
  return deciders.kind === 'roles' ? deciders.roles.includes(person.role) : deciders.users.includes(person.userId)
}

function approvalsFor(requirement: Requirement, decisions: readonly Decision[]): number {
  const fitting = decisions.filter((made) => isApproval(made) && made.stage === requirement.stage && fitsDeciders(requirement.deciders, made))
  return new Set(fitting.map(({ userId }) => userId)).size
}

function isApproval({ verdict }: Decision): boolean {
  return verdict === 'approve'
}
