import { type Access, type Actor, actorRef, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { isOwnProposal, roleMayDecide } from '../domain/may-decide.ts'
import type { Proposal } from '../domain/proposal.ts'
import { transition } from '../domain/proposal-state.ts'
import { stageNames } from '../domain/stage.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { auditProposal, refuse } from './audit-and-publish.ts'
import { proposalIdSchema } from './input-schemas.ts'
import { type ServiceRefusal, toRefusal } from './service-refusal.ts'

const cancelInputSchema = z.strictObject({ proposalId: proposalIdSchema, comment: z.string().trim().max(4000).optional() })
type CancelCall = ServiceCall<Pick<GovernanceParts, 'proposals' | 'outbox' | 'audit' | 'clock'>, z.output<typeof cancelInputSchema>>

/** Takes a proposal back before anything runs: its proposer may, and whoever could decide it. */
export const cancelProposal = defineService({
  permission: permissions.proposalCreate,
  input: cancelInputSchema,
  async run(call: CancelCall): Promise<{ kind: 'cancelled'; proposalId: string } | ServiceRefusal> {
    const { deps, actor, scope, input } = call
    const proposal = await deps.proposals.lock(scope, input.proposalId)
    const no = (refusal: ServiceRefusal) => refuse({ deps, scope, actor, event: 'cancel-refused', subjectId: proposal.id, refusal })
    if (!mayCancel(call, proposal)) return no({ kind: 'refused', code: 'decision-not-a-decider', details: {} })
    const to = proposal.kind === 'enhancement' ? 'archived' : 'cancelled'
    const step = transition({ kind: proposal.kind, from: proposal.state, to })
    if (!step.ok) return no(toRefusal(step))
    await deps.proposals.move(scope, proposal.id, { kind: proposal.kind, expected: proposal.state, to })
    await deps.proposals.wait(scope, proposal.id, null)
    await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: proposal.id })
    const detail = { comment: input.comment ?? '', by: actorRef(actor) }
    await auditProposal({ deps, scope, actor, proposal, happened: [{ event: 'proposal-cancelled', detail }] })
    return { kind: 'cancelled', proposalId: proposal.id }
  },
})

export function mayCancel({ actor, scope }: Pick<CancelCall, 'actor' | 'scope'>, proposal: Proposal): boolean {
  return mayCancelBy({ actor, access: scope.access }, proposal)
}

export function mayCancelBy({ actor, access }: { actor: Actor; access: Access }, proposal: Proposal): boolean {
  const { role } = access
  if (actor.kind === 'system' || isOwnProposal(actor, proposal)) return true
  return role !== null && stageNames.some((stage) => roleMayDecide({ role, stage, risk: proposal.current.content.risk }))
}
