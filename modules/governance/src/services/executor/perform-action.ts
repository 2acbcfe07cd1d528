import { type ErrorCode, isAppError, isErrorCode, type Json, type SealedEffect } from '@bizosaas/kernel'
import type { EffectFailure } from '../../domain/effect-state.ts'
import type { PlannedAction } from '../../domain/planned-action.ts'
import { sealedEffect } from '../../domain/sealed-effect.ts'
import { blockingConflicts } from '../../domain/undo-conflict.ts'
import type { ActionCall, ActionRunner } from '../../ports/action-runner.ts'
import type { Running } from './action-outcome.ts'
import { awaitCall } from './await-call.ts'
import type { BegunEffect } from './begin-effect.ts'
import { createFence, type Fence } from './create-fence.ts'
import { conflictFailure } from './leave-alone.ts'

/** How one try ended. */
export type Step =
  | { readonly kind: 'done'; readonly result: Json; readonly before: Json; readonly externalRef: string | null }
  | { readonly kind: 'failed'; readonly failure: EffectFailure }
  | { readonly kind: 'unknown'; readonly reason: string }
  /** Another worker has taken the effect over; this one did not call. */
  | { readonly kind: 'superseded' }

type Performing = { runner: ActionRunner; action: PlannedAction; call: ActionCall; effect: SealedEffect; fence: Fence; ownMoves: readonly Json[] }

/** The checks, then the write. After an interrupted try the action's own nature decides: set again, use the same key, look first, or leave it to a person. */
export async function performAction({ deps, execution, begun }: Pick<Running, 'deps' | 'execution'> & { begun: BegunEffect }): Promise<Step> {
  const { action, sealed, effect, ownMoves } = begun
  const { tenantId, id: proposalId, current } = sealed.proposal
  const { connectionId, actionId, input } = action
  const ticket = {
    key: effect.key,
    effectId: effect.id,
    tenantId,
    connectionId,
    proposalId,
    proposalVersion: current.version,
    actionIndex: effect.actionIndex,
  }
  const fence = createFence({ deps, execution, effect })
  const performing = { runner: deps.runner, action, call: { tenantId, connectionId, actionId, input }, effect: sealedEffect(ticket), fence, ownMoves }
  if (!begun.isResumed) return guarded(performing)
  if (action.facts.repeat !== 'never') await awaitCall({ deps, effect })
  return resume(performing)
}

async function resume(performing: Performing): Promise<Step> {
  switch (performing.action.facts.repeat) {
    case 'never':
      return { kind: 'unknown', reason: 'The call was interrupted and cannot be repeated. Look at the system and settle it.' }
    case 'lookup':
      return lookFirst(performing)
    case 'safe':
    case 'key':
      return againUnlessThere(performing)
  }
}

async function lookFirst(performing: Performing): Promise<Step> {
  const { runner, call, effect, action } = performing
  try {
    const found = await runner.lookUp({ ...call, effect })
    if (found !== null) return { kind: 'done', ...found, before: beforeOf(action) }
  } catch (problem) {
    // Looking failed, so whether it was written is as open as before; a person or a later run may look again.
    return { kind: 'unknown', reason: reasonOf(problem) }
  }
  return guarded(performing)
}

/** The object stands as approved: it was written by the interrupted try. It stands as at the preview: write it now. Neither: somebody else was there. */
async function againUnlessThere(performing: Performing): Promise<Step> {
  const { runner, call, action } = performing
  const first = await guarded(performing)
  if (first.kind !== 'failed' || first.failure.code !== 'precondition-failed') return first
  try {
    const seen = await runner.readBack(call)
    if (seen.kind === 'as-approved') return { kind: 'done', result: seen.observed, before: beforeOf(action), externalRef: null }
  } catch (problem) {
    return { kind: 'unknown', reason: reasonOf(problem) }
  }
  return action.facts.repeat === 'safe' ? first : { kind: 'unknown', reason: 'The object was changed by someone else after an interrupted call.' }
}

async function guarded(performing: Performing): Promise<Step> {
  const { runner, call, effect, action, fence, ownMoves } = performing
  const problem = await whyNot(performing)
  if (problem !== null) return { kind: 'failed', failure: problem }
  if (!(await fence.holds())) return { kind: 'superseded' }
  try {
    const outcome = await runner.run({ ...call, effect, precondition: action.precondition, ownMoves, isStillOurs: fence.holds })
    if (outcome.kind !== 'refused') return outcome
    return { kind: 'failed', failure: failure(isErrorCode(outcome.code) ? outcome.code : 'vendor-refused', outcome.reason, outcome.retryAfterMs) }
  } catch (thrown) {
    // The port promises values; if it throws after all, nobody knows how far it came.
    return { kind: 'unknown', reason: reasonOf(thrown) }
  }
}

/** Right before the write: the same account, and the object as it was when people looked at it. Anything thrown here comes before the write. */
async function whyNot({ runner, call, action, ownMoves }: Performing): Promise<EffectFailure | null> {
  const conflicts = blockingConflicts(action)
  if (conflicts.length > 0) return conflictFailure(conflicts)
  try {
    const account = await runner.account(call)
    if (account !== action.account) return failure('seal-mismatch', `The connection is now ${account}; approved was ${action.account}.`)
    const holds = await runner.preconditionHolds({ ...call, precondition: action.precondition, ownMoves })
    return holds ? null : failure('precondition-failed', 'The object changed since the preview.')
  } catch (problem) {
    return failureOf(problem)
  }
}

function failureOf(problem: unknown): EffectFailure {
  if (!isAppError(problem)) return failure('internal-error', reasonOf(problem))
  const { code, details, message, retry } = problem
  return failure(code, String(details.reason ?? message), retry.kind === 'after' ? retry.ms : null)
}

/** What the preview saw is what undo sets back when an interrupted try could not report it. */
function beforeOf(action: PlannedAction): Json {
  return Object.fromEntries(action.preview.changes.map(({ field, before }) => [field, before]))
}

function failure(code: ErrorCode, reason: string, retryAfterMs: number | null = null): EffectFailure {
  return { code, reason: reason.slice(0, 1000), retryAfterMs, missing: [] }
}

function reasonOf(problem: unknown): string {
  return (problem instanceof Error ? problem.message : String(problem)).slice(0, 1000)
}
