import { actorRef, canonicalJson, defineService, type Json, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { type ProposalState, transition } from '../domain/proposal-state.ts'
import { jsonSchema } from '../ports/content-schema.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import type { ProposalOutcome } from '../ports/proposal-store.ts'
import { auditProposal } from './audit-and-publish.ts'
import { evidenceIdSchema, proposalIdSchema } from './input-schemas.ts'

const outcomeInputSchema = z.strictObject({
  proposalId: proposalIdSchema,
  /** `verified` and `measured` for the whole proposal move its state; the others say why not. */
  kind: z.enum(['verified', 'not-verified', 'measured', 'not-measurable']),
  evidenceId: evidenceIdSchema.nullable().default(null),
  /** May say `actionIndex`, `text` and `isNotYetPublic`. */
  detail: z.record(z.string(), jsonSchema).default({}),
  /** False while other actions of the proposal are still to be looked at. */
  isWhole: z.boolean().default(true),
})
type OutcomeCall = ServiceCall<Pick<GovernanceParts, 'proposals' | 'outbox' | 'audit' | 'clock'>, z.output<typeof outcomeInputSchema>>

/** What a later look found: the change is live as a visitor sees it, what it turned out to do, or why that cannot be said. */
export const recordOutcome = defineService({
  permission: permissions.proposalCreate,
  input: outcomeInputSchema,
  async run({ deps, actor, scope, input }: OutcomeCall): Promise<{ state: ProposalState }> {
    const proposal = await deps.proposals.lock(scope, input.proposalId)
    const { kind, evidenceId, detail } = input
    if (isSaid({ outcomes: await deps.proposals.outcomes(scope, proposal.id), kind, detail })) return { state: proposal.state }
    const outcome = { kind, evidenceId, detail: detail satisfies Json, recordedBy: actorRef(actor), recordedAt: deps.clock.now() }
    await deps.proposals.addOutcome(scope, proposal.id, outcome)
    const to = kind === 'verified' || kind === 'measured' ? kind : null
    const mayMove = to !== null && input.isWhole && transition({ kind: proposal.kind, from: proposal.state, to }).ok
    if (mayMove) await deps.proposals.move(scope, proposal.id, { kind: proposal.kind, expected: proposal.state, to })
    await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: proposal.id })
    // That the whole is verified says so of each part; what is wrong with a part is told at once.
    if (input.isWhole || kind !== 'verified') await auditProposal({ deps, scope, actor, proposal, happened: [{ event: `outcome-${kind}`, detail }] })
    return { state: mayMove ? to : proposal.state }
  },
})

type Said = { readonly outcomes: readonly ProposalOutcome[]; readonly kind: ProposalOutcome['kind']; readonly detail: Json }

/** A step that is repeated after a crash says the same again. */
function isSaid({ outcomes, kind, detail }: Said): boolean {
  return outcomes.some((outcome) => outcome.kind === kind && canonicalJson(outcome.detail) === canonicalJson(detail))
}
