import { errorCodes, hasPermission, permissions } from '@bizosaas/kernel'
import type { Effect } from '../domain/effect.ts'
import { overwrittenText } from '../domain/overwritten-text.ts'
import type { PlannedAction } from '../domain/planned-action.ts'
import { isReversible } from './allowed-acts.ts'
import { isStanding } from './draft-undo.ts'
import { readOutcomeDetail } from './view-notes.ts'
import type { Viewing } from './view-proposal.ts'
import { whyNotRetry } from './why-not-retry.ts'

/** One planned action with what became of it. */
export function viewAction({ viewing, action, index }: { viewing: Viewing; action: PlannedAction; index: number }) {
  const { connectionId, actionId, input, facts, preview, isExcluded } = action
  const effect = viewing.whole.effects.find(({ actionIndex }) => actionIndex === index)
  return {
    ...{ index, connectionId, actionId, input, isExcluded },
    title: facts.title,
    risk: facts.risk,
    reversibility: facts.reversibility,
    target: preview.target,
    changes: preview.changes,
    notes: preview.notes,
    isSimulated: preview.isSimulated,
    rulesText: action.rulesText ?? null,
    conflicts: (action.conflicts ?? []).map((conflict) => ({ ...conflict, label: conflict.label ?? conflict.field })),
    effect: effect === undefined ? null : viewEffect({ viewing, effect }),
    verification: verificationOf({ viewing, index }),
  }
}

function viewEffect({ viewing, effect }: { viewing: Viewing; effect: Effect }) {
  const { id, actionIndex, state, key, intendedAt, finishedAt, result } = effect
  const { effective } = viewing.access
  const maySettle = hasPermission(effective, permissions.effectSettle)
  return {
    ...{ id, actionIndex, state, key, result },
    startedAt: intendedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    ...viewFailure(effect),
    readBackAt: effect.readBackAt?.toISOString() ?? null,
    canRetry: maySettle && whyNotRetry({ effect, proposal: viewing.whole.proposal, now: viewing.now }) === null,
    canUndo: hasPermission(effective, permissions.proposalUndo) && isStanding(effect) && isReversible({ whole: viewing.whole, index: actionIndex }),
    canSettle: maySettle && state === 'unknown',
  }
}

/** A failure that a later try made good is history and not shown; an edit that a write replaced unseen is. */
function viewFailure({ failure, state, result }: Effect) {
  if (failure === null || state === 'done') return { code: null, reason: overwrittenText(result), remedy: null, missing: [] }
  const { code, reason, missing } = failure
  return { code, reason, remedy: errorCodes[code].remedy, missing }
}

/** The newest verification of this action that some workflow recorded. */
function verificationOf({ viewing, index }: { viewing: Viewing; index: number }) {
  const found = viewing.whole.outcomes.findLast(({ kind, detail }) => {
    const { actionIndex } = readOutcomeDetail(detail)
    return kind !== 'measured' && kind !== 'not-measurable' && (actionIndex === null || actionIndex === index)
  })
  if (found === undefined) return null
  const detail = readOutcomeDetail(found.detail)
  const state = found.kind === 'verified' ? ('verified' as const) : detail.isNotYetPublic ? ('not-yet-public' as const) : ('different' as const)
  return { state, detail: detail.text, checkedAt: found.recordedAt.toISOString() }
}
