import type { Effect } from '../domain/effect.ts'
import { isRetryable } from '../domain/effect-state.ts'
import type { Proposal } from '../domain/proposal.ts'
import { transition } from '../domain/proposal-state.ts'
import type { ServiceRefusal } from './service-refusal.ts'

/** Why another try cannot be made, or cannot succeed; null where it may be. The card offers exactly what the service takes. */
export function whyNotRetry({ effect, proposal, now }: { effect: Effect; proposal: Proposal; now: Date }): ServiceRefusal | null {
  const isCurrent = effect.version === proposal.current.version
  if (!isCurrent || !isRetryable(effect)) return { kind: 'refused', code: 'effect-not-retryable', details: { state: effect.state } }
  const { expiresAt } = proposal.current.content
  if (expiresAt.getTime() <= now.getTime()) return { kind: 'refused', code: 'proposal-expired', details: { expiresAt: expiresAt.toISOString() } }
  const step = transition({ kind: proposal.kind, from: proposal.state, to: 'executing' })
  return proposal.state === 'executing' || step.ok ? null : { kind: 'refused', code: step.code, details: step.details }
}
