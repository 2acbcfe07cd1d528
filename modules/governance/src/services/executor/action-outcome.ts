import type { ErrorCode } from '@bizosaas/kernel'
import type { Effect } from '../../domain/effect.ts'
import { isTransient, isWritten } from '../../domain/effect-state.ts'
import type { Execution, ExecutorDeps } from './execution.ts'

export type ActionOutcome =
  | { readonly kind: 'done' }
  /** Surely not written, or not kept. `isTransient`: passes by itself, so wait `retryAfterMs` and call again with `again`. */
  | {
      readonly kind: 'failed'
      readonly code: ErrorCode
      readonly reason: string
      readonly isTransient: boolean
      readonly retryAfterMs: number | null
    }
  /** May have been written; only a person who looks can say. */
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'excluded' }
  /** What would be sent is not what was approved; nothing was. */
  | { readonly kind: 'refused'; readonly code: ErrorCode }

export interface Running {
  readonly deps: ExecutorDeps
  readonly execution: Execution
  readonly index: number
  readonly again: boolean
}

/** Most tries of one effect that the workflow may make by itself. */
export const mostAttempts = 5

export function outcomeOf(effect: Effect): ActionOutcome {
  if (isWritten(effect.state) || effect.state === 'undone') return { kind: 'done' }
  if (effect.state === 'unknown') return { kind: 'unknown', reason: 'an earlier try ended without an answer' }
  const { code, reason, retryAfterMs } = effect.failure ?? {
    code: 'vendor-outcome-unknown' as const,
    reason: 'settled as not done',
    retryAfterMs: null,
  }
  return { kind: 'failed', code, reason, retryAfterMs, isTransient: effect.failure !== null && mayTryAgain(effect) }
}

export function mayTryAgain({ state, failure, attempts }: Effect): boolean {
  return state === 'failed' && failure !== null && isTransient(failure.code) && attempts < mostAttempts
}
