import { appError, type EffectId } from '@bizosaas/kernel'
import { type ActionOutcome, outcomeOf, type Running } from './action-outcome.ts'
import { executorActor } from './execution.ts'

/** Longer than any vendor is given to answer, and shorter than the step that waits here. */
const mostLooks = 600
const lookEveryMs = 200

/**
 * The outcome of an effect that another worker has in hand. Whoever lost it must not report a guess: the rest of the execution would be
 * judged by it. Throws `effect-in-flight` when it takes too long; the engine asks again.
 */
export async function awaitEffect({ deps, execution, effectId }: Running & { effectId: EffectId }): Promise<ActionOutcome> {
  for (let look = 0; look < mostLooks; look += 1) {
    const effect = await deps.scopes.withTenant({ actor: executorActor, tenantId: execution.tenantId }, (scope) => deps.effects.find(scope, effectId))
    if (effect === null) throw appError('effect-not-found')
    if (effect.state !== 'intent' && effect.state !== 'queued') return outcomeOf(effect)
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
  throw appError('effect-in-flight', { retry: { kind: 'backoff' } })
}
