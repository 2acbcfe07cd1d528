import { type ErrorCode, isAppError, isErrorCode, type Json, type SealedEffect } from '@bizosaas/kernel'
import type { EffectFailure } from '../../domain/effect-state.ts'
import type { FieldConflict, PlannedAction } from '../../domain/planned-action.ts'
import { sealedEffect } from '../../domain/sealed-effect.ts'
import type { ActionCall, ActionRunner } from '../../ports/action-runner.ts'
import type { BegunEffect } from './begin-effect.ts'

/** How one try ended. */
export type Step =
  | { readonly kind: 'done'; readonly result: Json; readonly before: Json; readonly externalRef: string | null }
  | { readonly kind: 'failed'; readonly failure: EffectFailure }
  | { readonly kind: 'unknown'; readonly reason: string }

type Performing = { runner: ActionRunner; action: PlannedAction; call: ActionCall; effect: SealedEffect }

/** The checks, then the write. After an interrupted try the action's own nature decides: set again, use the same key, look first, or leave it to a person. */
export async function performAction({ deps, begun }: { deps: { runner: ActionRunner }; begun: BegunEffect }): Promise<Step> {
  const { action, sealed, effect } = begun
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
  const performing = { runner: deps.runner, action, call: { tenantId, connectionId, actionId, input }, effect: sealedEffect(ticket) }
  return begun.isResumed ? resume(performing) : guarded(performing)
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
  const { runner, call, effect, action } = performing
  const problem = await whyNot(performing)
  if (problem !== null) return { kind: 'failed', failure: problem }
  try {
    const outcome = await runner.run({ ...call, effect, precondition: action.precondition })
    if (outcome.kind !== 'refused') return outcome
    return { kind: 'failed', failure: failure(isErrorCode(outcome.code) ? outcome.code : 'vendor-refused', outcome.reason, outcome.retryAfterMs) }
  } catch (thrown) {
    // The port promises values; if it throws after all, nobody knows how far it came.
    return { kind: 'unknown', reason: reasonOf(thrown) }
  }
}

/** Right before the write: the same account, and the object as it was when people looked at it. Anything thrown here comes before the write. */
async function whyNot({ runner, call, action }: Performing): Promise<EffectFailure | null> {
  const conflicts = action.conflicts ?? []
  if (conflicts.length > 0)
    return { ...failure('precondition-failed', conflictText({ action, conflicts })), missing: conflicts.map(({ field }) => field) }
  try {
    const account = await runner.account(call)
    if (account !== action.account) return failure('seal-mismatch', `The connection is now ${account}; approved was ${action.account}.`)
    const holds = await runner.preconditionHolds({ ...call, precondition: action.precondition })
    return holds ? null : failure('precondition-failed', 'The object changed since the preview.')
  } catch (problem) {
    return failureOf(problem)
  }
}

/** Names the fields, as people know them. */
function conflictText({ action, conflicts }: { action: PlannedAction; conflicts: readonly FieldConflict[] }): string {
  const labels = conflicts.map(({ field }) => action.preview.changes.find((change) => change.field === field)?.label ?? field)
  return `${labels.join(', ')}: someone changed it after us, so it was left alone.`
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
