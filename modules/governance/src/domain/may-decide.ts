import { type Actor, actorRef, ok, type Result, type RiskTier, type Role, refused, type UserId } from '@bizosaas/kernel'
import type { Proposal } from './proposal.ts'
import { fitsDeciders, type OpenRequirement, type StageName } from './stage.ts'

export type DecidingRefusal = 'decision-own-proposal' | 'decision-not-a-decider'
export interface Decider {
  readonly userId: UserId
  readonly role: Role
}

/** Which stages a role may decide at all, whatever a policy says. `user` only if delegated, which is not offered yet. */
const stagesOfRole = {
  super_admin: ['agency', 'client'],
  platform_admin: ['agency'],
  tenant_admin: ['client'],
  user: [],
  readonly: [],
} as const satisfies Record<Role, readonly StageName[]>

/** Staff decide low and mid risk; high risk is the owner's. */
function riskAllows(role: Role, risk: RiskTier): boolean {
  return role !== 'platform_admin' || risk !== 'high'
}

/** Whether this actor may decide this proposal at its open stage. Models and loops never do. */
export function mayDecide(call: {
  actor: Actor
  role: Role | null
  proposal: Proposal
  stage: StageName
  open: readonly OpenRequirement[]
}): Result<Decider, DecidingRefusal> {
  const { actor, role, proposal, stage, open } = call
  if (actor.kind !== 'user' || role === null) return refused('decision-not-a-decider', { stage })
  if (isOwnProposal(actor, proposal)) return refused('decision-own-proposal')
  const decider = { userId: actor.userId, role }
  const risk = proposal.current.content.risk
  if (!roleMayDecide({ role, stage, risk })) return refused('decision-not-a-decider', { stage, role, risk })
  return open.some(({ deciders }) => fitsDeciders(deciders, decider)) ? ok(decider) : refused('decision-not-a-decider', { stage, role, open })
}

export function roleMayDecide({ role, stage, risk }: { role: Role; stage: StageName; risk: RiskTier }): boolean {
  const stages: readonly StageName[] = stagesOfRole[role]
  return stages.includes(stage) && riskAllows(role, risk)
}

/** Proposed by them, on their behalf, or carrying an input they wrote in an edit. Leaving actions out is not writing. */
export function isOwnProposal(actor: Actor, proposal: Proposal): boolean {
  if (actor.kind !== 'user') return proposal.proposedBy === actorRef(actor)
  return proposal.proposedBy === actorRef(actor) || proposal.onBehalfOf === actor.userId || proposal.current.authors.includes(actorRef(actor))
}
