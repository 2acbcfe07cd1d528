import { actorRef, appError, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { Effect } from '../domain/effect.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { auditProposal, refuse } from './audit-and-publish.ts'
import { effectIdSchema } from './input-schemas.ts'
import type { ServiceRefusal } from './service-refusal.ts'
import { startExecution } from './start-execution.ts'
import { whyNotRetry } from './why-not-retry.ts'

const retryInputSchema = z.strictObject({ effectId: effectIdSchema })
type RetryCall = ServiceCall<Pick<GovernanceParts, 'proposals' | 'effects' | 'outbox' | 'audit' | 'clock'>, z.output<typeof retryInputSchema>>

/** Runs one failed step again under the same seal and the same key, while the approval has not expired. */
export const retryEffect = defineService({
  permission: permissions.effectSettle,
  input: retryInputSchema,
  async run(call: RetryCall): Promise<{ kind: 'retrying'; proposalId: string } | ServiceRefusal> {
    const { deps, actor, scope, input } = call
    const { effect, proposal } = await lockEffect(call, input.effectId)
    const refusal = whyNotRetry({ effect, proposal, now: deps.clock.now() })
    if (refusal !== null) return refuse({ deps, scope, actor, event: 'retry-refused', subjectId: proposal.id, refusal })
    await deps.effects.move(scope, effect.id, { expected: effect.state, to: 'queued', actor: actorRef(actor), at: deps.clock.now() })
    if (proposal.state !== 'executing')
      await deps.proposals.move(scope, proposal.id, { kind: proposal.kind, expected: proposal.state, to: 'executing' })
    const execution = await deps.proposals.countExecution(scope, proposal.id)
    await startExecution({ deps, scope, proposal, execution })
    await deps.outbox.announce(scope, { name: 'effect-changed', subjectId: proposal.id })
    await auditProposal({
      deps,
      scope,
      actor,
      proposal,
      happened: [{ event: 'effect-retried', detail: { effectId: effect.id, actionIndex: effect.actionIndex } }],
    })
    return { kind: 'retrying', proposalId: proposal.id }
  },
})

/** Finds the effect, holds its proposal, and reads the effect again: its state may have moved while waiting for the lock. */
export async function lockEffect(
  { deps, scope }: ServiceCall<Pick<GovernanceParts, 'proposals' | 'effects'>, unknown>,
  id: Effect['id'],
): Promise<{ effect: Effect; proposal: Proposal }> {
  const found = await deps.effects.find(scope, id)
  if (found === null) throw appError('effect-not-found')
  const proposal = await deps.proposals.lock(scope, found.proposalId)
  const effect = await deps.effects.find(scope, id)
  if (effect === null) throw appError('effect-not-found')
  return { effect, proposal }
}
