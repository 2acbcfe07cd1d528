import type { EffectId } from '@bizosaas/kernel'
import type { Effect } from '../domain/effect.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { EffectChange, EffectIntent } from '../ports/effect-ledger.ts'
import type { Standing } from './port-suite.ts'
import { sampleIntent, sampleMoment } from './sample-rows.ts'

export const effectCall = { actor: 'system:executor', at: sampleMoment }
export const effectFailure = { code: 'vendor-refused' as const, reason: 'no', retryAfterMs: null, missing: ['title'] }
/** A second after everything else. */
export const effectLater = new Date(sampleMoment.getTime() + 1000)

type States = Pick<EffectChange, 'expected' | 'to'>

export function effectStep({ expected, to }: States, rest: Partial<EffectChange> = {}): EffectChange {
  return { expected, to, actor: 'system:executor', at: effectLater, ...rest }
}

/** One effect of a sealed proposal whose call may begin. */
export async function intendedEffect(
  standing: Standing,
  { proposal, actionIndex = 0 }: { proposal: Proposal; actionIndex?: number },
): Promise<{
  intent: EffectIntent
  effect: Effect
  id: EffectId
}> {
  const intent = sampleIntent(proposal, { actionIndex })
  const { effect } = await standing.inOurs((scope) => standing.stores.effects.intend(scope, intent, effectCall))
  return { intent, effect, id: effect.id }
}
