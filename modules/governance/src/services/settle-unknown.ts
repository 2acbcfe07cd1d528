import { actorRef, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { closingState } from '../domain/closing-state.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { ProposalState } from '../domain/proposal-state.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { auditProposal, publish, refuse } from './audit-and-publish.ts'
import { markUndone } from './executor/mark-undone.ts'
import { effectIdSchema } from './input-schemas.ts'
import { lockEffect } from './retry-effect.ts'
import type { ServiceRefusal } from './service-refusal.ts'

const settleInputSchema = z.strictObject({
  effectId: effectIdSchema,
  outcome: z.enum(['done', 'not-done']),
  comment: z.string().trim().min(1).max(4000),
})
type SettleCall = ServiceCall<Pick<GovernanceParts, 'proposals' | 'effects' | 'outbox' | 'audit' | 'clock'>, z.output<typeof settleInputSchema>>

/** A person looked at the other system and says what it did. Not done may then be retried. */
export const settleUnknown = defineService({
  permission: permissions.effectSettle,
  input: settleInputSchema,
  async run(call: SettleCall): Promise<{ kind: 'settled'; proposalId: string; state: ProposalState } | ServiceRefusal> {
    const { deps, actor, scope, input } = call
    const { effect, proposal } = await lockEffect(call, input.effectId)
    if (effect.state !== 'unknown' || actor.kind !== 'user') {
      const refusal = { kind: 'refused', code: 'effect-not-retryable', details: { state: effect.state } } as const
      return refuse({ deps, scope, actor, event: 'settling-refused', subjectId: proposal.id, refusal })
    }
    const to = input.outcome === 'done' ? 'settled-done' : 'settled-not-done'
    const detail = { comment: input.comment }
    const before = Object.fromEntries(
      (proposal.current.content.actions[effect.actionIndex]?.preview.changes ?? []).map((change) => [change.field, change.before]),
    )
    const change = {
      expected: 'unknown',
      to,
      actor: actorRef(actor),
      at: deps.clock.now(),
      detail,
      ...(to === 'settled-done' ? { before } : {}),
    } as const
    await deps.effects.move(scope, effect.id, change)
    const state = await sumUp(call, proposal)
    await deps.outbox.announce(scope, { name: 'effect-changed', subjectId: proposal.id })
    const happened = [{ event: `effect-${to}`, detail: { effectId: effect.id, actionIndex: effect.actionIndex, ...detail } }]
    await auditProposal({ deps, scope, actor, proposal, happened })
    return { kind: 'settled', proposalId: proposal.id, state }
  },
})

/** Once nothing is unknown any more, the proposal gets the state its ledger says. */
async function sumUp({ deps, scope }: SettleCall, proposal: Proposal): Promise<ProposalState> {
  const { version } = proposal.current
  const effects = await deps.effects.list(scope, { id: proposal.id, version })
  await markUndone({ deps, scope, proposal, effects })
  const { state } = closingState({ proposal, effects })
  if (proposal.state !== 'unknown' || state === 'unknown') return proposal.state
  await deps.proposals.move(scope, proposal.id, { kind: proposal.kind, expected: 'unknown', to: state })
  const ref = `proposal-executed:${proposal.id}:${version}:${await deps.proposals.countExecution(scope, proposal.id)}`
  await publish({ deps, scope, proposal, name: 'proposal-executed', ref, payload: { proposalId: proposal.id, version, state } })
  return state
}
