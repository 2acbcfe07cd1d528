import { isAppError, type TenantId } from '@bizosaas/kernel'
import type { Effect } from '../domain/effect.ts'
import type { FieldConflict, PlannedAction } from '../domain/planned-action.ts'
import { undoConflicts } from '../domain/undo-conflict.ts'
import type { ActionRunner } from '../ports/action-runner.ts'
import { type PlannedActionRow, planAction } from './draft-proposal.ts'

interface PlanCall {
  readonly deps: { readonly runner: ActionRunner }
  readonly tenantId: TenantId
  readonly effect: Effect
  /** What was done. */
  readonly action: PlannedAction
}

/**
 * The opposite of one effect, seen against what is there now. Fields somebody changed after us are left out where the action can do
 * without them; where it cannot, it is shown as it is and not run. A sentence where there is no opposite.
 */
export async function planUndo(call: PlanCall): Promise<PlannedActionRow | string> {
  const { effect, action } = call
  if (action.facts.reversibility === 'irreversible') return 'this action cannot be taken back'
  try {
    const whole = await planWithout(call, [])
    if (typeof whole === 'string') return whole
    const conflicts = undoConflicts({ left: action.preview.changes, now: whole.preview.changes })
    const rest = conflicts.length === 0 ? whole : ((await planRest(call, conflicts)) ?? whole)
    return { ...rest, undoesEffect: effect.id, conflicts: conflicts.map((conflict) => ({ ...conflict })) }
  } catch (problem) {
    if (isAppError(problem)) return problem.message
    throw problem
  }
}

async function planWithout({ deps, tenantId, effect, action }: PlanCall, leaveOut: readonly string[]): Promise<PlannedActionRow | string> {
  const { connectionId, actionId, input } = action
  const plan = deps.runner.planUndo({ tenantId, connectionId, actionId, input, before: effect.before, result: effect.result, leaveOut })
  if (plan.kind === 'impossible') return plan.reason
  return planAction(deps.runner, { tenantId, connectionId, actionId: plan.actionId, input: plan.input })
}

/** The same without those fields, or null: judged by a dry run, never by the word of the action that it leaves them alone. */
async function planRest(call: PlanCall, conflicts: readonly FieldConflict[]): Promise<PlannedActionRow | null> {
  const leaveOut = conflicts.map(({ field }) => field)
  try {
    const rest = await planWithout(call, leaveOut)
    if (typeof rest === 'string') return null
    const { changes } = rest.preview
    const isApart = changes.every(({ field }) => !leaveOut.includes(field)) && changes.some(({ before, after }) => before !== after)
    return isApart ? rest : null
  } catch (problem) {
    if (isAppError(problem)) return null
    throw problem
  }
}
