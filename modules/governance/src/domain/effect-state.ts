import type { ErrorCode, Repeat } from '@bizosaas/kernel'

/**
 * The life of one external write. `queued`: may run, no call is out. `intent`: a call may be out.
 * `failed`: surely not written, or not kept. `unknown`: only a person may say, by looking.
 */
export const effectTransitions = {
  queued: ['intent'],
  intent: ['intent', 'done', 'failed', 'unknown'],
  done: ['failed', 'undone'],
  failed: ['queued', 'undone'],
  unknown: ['settled-done', 'settled-not-done'],
  'settled-done': ['undone'],
  'settled-not-done': ['queued'],
  undone: [],
} as const satisfies Record<string, readonly string[]>

export type EffectState = keyof typeof effectTransitions

export function mayMoveEffect(from: EffectState, to: EffectState): boolean {
  const allowed: readonly string[] = effectTransitions[from]
  return allowed.includes(to)
}

/** Why an effect failed: a code with its remedy, the reason in a sentence, and the fields the other system did not keep. */
export interface EffectFailure {
  readonly code: ErrorCode
  readonly reason: string
  readonly retryAfterMs: number | null
  readonly missing: readonly string[]
}

export function isWritten(state: EffectState): boolean {
  return state === 'done' || state === 'settled-done'
}

/**
 * A write that was answered OK but not kept may stand in part, so only an action that sets the same values again may be repeated. What was
 * approved for an object that has moved since is refused each time: only a new proposal reads it anew.
 */
export function isRetryable(effect: { state: EffectState; failure: EffectFailure | null; repeat: Repeat }): boolean {
  if (effect.state === 'settled-not-done') return true
  if (effect.state !== 'failed' || effect.failure?.code === 'precondition-failed') return false
  return effect.failure?.code !== 'vendor-write-not-kept' || effect.repeat === 'safe'
}

/** Failures that pass by themselves: the workflow waits and tries again; all others wait for a person. */
export function isTransient(code: ErrorCode): boolean {
  return transient.has(code)
}

const transient = new Set<ErrorCode>(['vendor-rate-limited', 'vendor-unavailable', 'connection-unreachable', 'vendor-circuit-open'])
