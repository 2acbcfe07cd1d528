import { actorRef, defineService, type ErrorCode, permissions, type ServiceCall, toId, type UserId } from '@bizosaas/kernel'
import { z } from 'zod'
import { type EnhancementStep, enhancementSteps, isEnhancementStep, mayTakeStep, stepsWithNote } from '../domain/enhancement-step.ts'
import type { Proposal } from '../domain/proposal.ts'
import { type ProposalState, transition } from '../domain/proposal-state.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { auditProposal, refuse } from './audit-and-publish.ts'
import { proposalIdSchema } from './input-schemas.ts'
import { type ServiceRefusal, toRefusal } from './service-refusal.ts'
import { approveProposal } from './start-execution.ts'
import { waitsForOf } from './store-proposal.ts'

const moveInputSchema = z.strictObject({
  proposalId: proposalIdSchema,
  to: z.custom<EnhancementStep>((value) => typeof value === 'string' && isEnhancementStep(value), {
    error: `one of ${Object.keys(enhancementSteps).join(', ')}`,
  }),
  /** What was merged, where it was deployed, what was looked at, why it goes back: a link or a sentence. */
  note: z.string().trim().max(4000).default(''),
  /** Who carries it out, for `assigned`. */
  assignee: z
    .uuid()
    .transform((text) => toId<UserId>(text))
    .nullable()
    .default(null),
})
type MoveDeps = Pick<GovernanceParts, 'proposals' | 'decisions' | 'outbox' | 'audit' | 'sealKeys' | 'clock'>
type MoveCall = ServiceCall<MoveDeps, z.output<typeof moveInputSchema>>
type Moving = MoveCall & { proposal: Proposal }

export interface MoveOutcome {
  readonly kind: 'moved'
  readonly proposalId: string
  readonly state: ProposalState
}

/**
 * Takes an enhancement one step on: into the review, and after the approval through the hands of people to its health check. Approving and
 * rejecting are decisions; writing its requirements and archiving it have services of their own.
 */
export const moveEnhancement = defineService({
  permission: permissions.proposalCreate,
  input: moveInputSchema,
  async run(call: MoveCall): Promise<MoveOutcome | ServiceRefusal> {
    const { deps, actor, scope, input } = call
    const proposal = await deps.proposals.lock(scope, input.proposalId)
    const moving = { ...call, proposal }
    const refusal = (await whyNot(moving)) ?? (await assign(moving))
    if (refusal !== null) return refuse({ deps, scope, actor, event: 'move-refused', subjectId: proposal.id, refusal })
    const { kind, state: expected } = proposal
    await deps.proposals.move(scope, proposal.id, { kind, expected, to: input.to })
    const state = input.to === 'in-review' ? await enterReview(moving) : input.to
    await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: proposal.id })
    const said = { ...(input.note === '' ? {} : { comment: input.note }), ...(input.assignee === null ? {} : { assignee: `user:${input.assignee}` }) }
    const moved = { event: `proposal-${input.to}`, detail: { from: expected, by: actorRef(actor), ...said } }
    const approved = state === 'approved' ? [{ event: 'proposal-approved', detail: { by: 'policy' } }] : []
    await auditProposal({ deps, scope, actor, proposal, happened: [moved, ...approved] })
    return { kind: 'moved', proposalId: proposal.id, state }
  },
})

async function whyNot(moving: Moving): Promise<ServiceRefusal | null> {
  const { actor, scope, input, proposal } = moving
  const { to, note, assignee } = input
  const { kind, state: from } = proposal
  if (kind !== 'enhancement') return refusal('proposal-transition-refused', { from, to, kind })
  const step = transition({ kind, from, to })
  if (!step.ok) return toRefusal(step)
  const mover = mayTakeStep({ actor, role: scope.access.role, to })
  if (!mover.ok) return toRefusal(mover)
  const isBack = from === 'deployed' && to === 'in-development'
  if (note === '' && (isBack || stepsWithNote.includes(to))) return refusal('proposal-field-missing', { fields: ['note'] })
  if (to === 'assigned' && assignee === null) return refusal('proposal-field-missing', { fields: ['assignee'] })
  return to === 'queued' ? whyNotReviewed(moving) : null
}

/** A wish for changes is answered by a new version: the old one would come back with the decisions it already has. */
async function whyNotReviewed({ deps, scope, input, proposal }: Moving): Promise<ServiceRefusal | null> {
  const { version } = proposal.current
  const decisions = await deps.decisions.list(scope, { id: proposal.id, version })
  return decisions.length === 0
    ? null
    : refusal('proposal-transition-refused', {
        from: proposal.state,
        to: input.to,
        reason: 'this version was decided on; write the requirements anew',
      })
}

async function assign({ deps, scope, input, proposal }: Moving): Promise<ServiceRefusal | null> {
  if (input.to !== 'assigned' || input.assignee === null) return null
  return (await deps.proposals.assign(scope, proposal.id, input.assignee)) ? null : refusal('user-not-found', { assignee: input.assignee })
}

/** From here on people decide, as the policy said when the requirements were written; where it needs nobody, it is approved at once. */
async function enterReview({ deps, scope, proposal }: Moving): Promise<ProposalState> {
  const { policyAnswer } = proposal.current
  if (policyAnswer.kind === 'allow')
    return (await approveProposal({ deps, scope, proposal: { ...proposal, state: 'in-review' }, decisions: [] })) ? 'approved' : 'in-review'
  await deps.proposals.wait(scope, proposal.id, waitsForOf(policyAnswer))
  return 'in-review'
}

function refusal(code: ErrorCode, details: ServiceRefusal['details']): ServiceRefusal {
  return { kind: 'refused', code, details }
}
