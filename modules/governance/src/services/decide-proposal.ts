import { type DecisionId, defineService, newId, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { type Decision, verdicts } from '../domain/decision.ts'
import type { Decider } from '../domain/may-decide.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { ProposalState } from '../domain/proposal-state.ts'
import { closeStage, type StageName } from '../domain/stage.ts'
import { signDecision } from '../domain/version-mac.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { applyStage } from './apply-stage.ts'
import { auditProposal, type Happened, refuse } from './audit-and-publish.ts'
import { checkDecision } from './check-decision.ts'
import { proposalIdSchema } from './input-schemas.ts'
import type { ServiceRefusal } from './service-refusal.ts'

const decideInputSchema = z.strictObject({
  proposalId: proposalIdSchema,
  version: z.int().min(1),
  verdict: z.enum(verdicts),
  comment: z.string().trim().max(4000).optional(),
  /** Decided with others, after a look at what all of them write; a text with marks is read by itself. */
  together: z.boolean().optional(),
})

export type DecideInput = z.output<typeof decideInputSchema>
export type DecideDeps = Pick<GovernanceParts, 'proposals' | 'decisions' | 'audit' | 'outbox' | 'sealKeys' | 'clock'>
export type DecideCall = ServiceCall<DecideDeps, DecideInput>

export interface DecisionOutcome {
  readonly kind: 'recorded' | 'approved' | 'rejected' | 'changes-requested'
  readonly state: ProposalState
  readonly stage: StageName
  /** True for the decision that closed its stage; one decision closes one stage. */
  readonly closedStage: boolean
  readonly missing: number
  readonly executionStarted: boolean
}

/** One person's word. The one that completes the last stage seals the version and starts the execution in the same transaction. */
export const decideProposal = defineService({
  permission: permissions.proposalDecide,
  input: decideInputSchema,
  async run(call: DecideCall): Promise<DecisionOutcome | ServiceRefusal> {
    const { deps, actor, scope, input } = call
    // Deciders of one proposal queue here: two halves of a quorum must see each other.
    const proposal = await deps.proposals.lock(scope, input.proposalId)
    const checked = await checkDecision({ ...call, proposal })
    if (checked.kind === 'refused') return refuse({ deps, scope, actor, event: 'decision-refused', subjectId: proposal.id, refusal: checked })

    const added = makeDecision({ ...call, proposal, decider: checked.decider, stage: checked.stage })
    await deps.decisions.add(scope, added)
    const outcome = closeStage({ requirements: checked.requirements, decisions: [...checked.decisions, added], added })
    const applied = await applyStage({ deps, scope, proposal, outcome, added })
    await deps.outbox.announce(scope, { name: 'proposal-decided', subjectId: proposal.id })
    await auditProposal({ deps, scope, actor, proposal, happened: whatHappened({ added, applied }) })
    return applied
  },
})

function whatHappened({ added, applied }: { added: Decision; applied: DecisionOutcome }): readonly Happened[] {
  const { stage, verdict, id, userId } = added
  return [
    { event: 'decision-recorded', detail: { stage, verdict, decisionId: id } },
    ...(applied.closedStage ? [{ event: 'stage-closed', detail: { stage } }] : []),
    ...(applied.kind === 'recorded' ? [] : [{ event: `proposal-${applied.kind}`, detail: { by: `user:${userId}` } }]),
  ]
}

function makeDecision(call: DecideCall & { proposal: Proposal; decider: Decider; stage: StageName }): Decision {
  const { deps, scope, input, proposal, decider, stage } = call
  const key = deps.sealKeys.current()
  const reason = input.comment === undefined || input.comment === '' ? null : input.comment
  const unsigned = {
    id: newId<DecisionId>(),
    tenantId: scope.tenantId,
    proposalId: proposal.id,
    version: proposal.current.version,
    stage,
    ...decider,
    verdict: input.verdict,
    reason,
    decidedAt: deps.clock.now(),
  }
  return { ...unsigned, mac: signDecision({ key, decision: unsigned }), keyId: key.id }
}
