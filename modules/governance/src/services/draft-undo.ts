import { isAppError, type TenantId, type TenantScope } from '@bizosaas/kernel'
import type { Effect } from '../domain/effect.ts'
import type { FieldConflict, PlannedAction } from '../domain/planned-action.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { ProposingDeps } from './create-proposal.ts'
import { type PlannedActionRow, planAction } from './draft-proposal.ts'
import type { DraftedProposal } from './input-schemas.ts'
import type { ServiceRefusal } from './service-refusal.ts'

export interface Undoable {
  readonly original: Proposal
  readonly effects: readonly Effect[]
  /** One undo that waits or runs is enough. */
  readonly isUnderway: boolean
}

/** How long an undo that has to be decided may wait. */
const undoValidMs = 7 * 24 * 3_600_000

/** The effects that stand and may be taken back: those asked for, or all. */
export async function findUndoable(call: {
  deps: ProposingDeps
  scope: TenantScope
  original: Proposal
  actionIndexes: readonly number[] | null
}): Promise<Undoable> {
  const { deps, scope, original, actionIndexes } = call
  const effects = await deps.effects.list(scope, { id: original.id, version: original.current.version })
  const asked = effects.filter(({ actionIndex }) => actionIndexes === null || actionIndexes.includes(actionIndex))
  const earlier = await deps.proposals.undoing(scope, original.id)
  return {
    original,
    effects: asked.filter(isStanding),
    isUnderway: earlier.some(({ state }) => ['pending', 'approved', 'executing', 'unknown'].includes(state)),
  }
}

/** A write that was not kept wholly may stand in part, so it can be taken back too. */
export function isStanding({ state, failure }: Effect): boolean {
  return state === 'done' || state === 'settled-done' || (state === 'failed' && failure?.code === 'vendor-write-not-kept')
}

/** Plans the opposite of each effect and looks at what is there now: a field somebody changed after us is shown as a conflict. */
export async function draftUndo(call: {
  deps: ProposingDeps
  tenantId: TenantId
  found: Undoable
}): Promise<{ kind: 'drafted'; input: DraftedProposal } | ServiceRefusal> {
  const { deps, found } = call
  const { original, effects } = found
  if (found.isUnderway) return { kind: 'refused', code: 'effect-not-undoable', details: { reason: 'an undo is already underway' } }
  const planned = original.kind === 'setting' ? { actions: [], impossible: [] } : await planUndos(call)
  const setting = original.kind === 'setting' && effects.length > 0 ? (original.current.content.setting?.undo ?? null) : null
  if (planned.actions.length === 0 && setting === null) {
    return {
      kind: 'refused',
      code: 'effect-not-undoable',
      details: { reasons: planned.impossible.length > 0 ? planned.impossible : ['nothing of it stands'] },
    }
  }
  const words = wordsOf({ original, impossible: planned.impossible, expiresAt: new Date(deps.clock.now().getTime() + undoValidMs) })
  const draft = { ...words, kind: original.kind, setting: setting === null ? null : { command: setting.command, input: { ...setting.input } } }
  return {
    kind: 'drafted',
    input: { draft, actions: planned.actions, undoes: { proposalId: original.id, actionIndexes: effects.map(({ actionIndex }) => actionIndex) } },
  }
}

async function planUndos({ deps, tenantId, found }: { deps: ProposingDeps; tenantId: TenantId; found: Undoable }) {
  const actions: PlannedActionRow[] = []
  const impossible: string[] = []
  // In reverse: what was done last is taken back first.
  for (const effect of found.effects.toReversed()) {
    const action = found.original.current.content.actions[effect.actionIndex]
    if (action === undefined) continue
    const planned = await planUndo({ deps, tenantId, effect, action })
    if (typeof planned === 'string') impossible.push(`${action.facts.title}: ${planned}`)
    else actions.push(planned)
  }
  return { actions, impossible }
}

type Planning = { deps: ProposingDeps; tenantId: TenantId; effect: Effect; action: PlannedAction }

async function planUndo({ deps, tenantId, effect, action }: Planning): Promise<PlannedActionRow | string> {
  const { connectionId, actionId, input, facts } = action
  if (facts.reversibility === 'irreversible') return 'this action cannot be taken back'
  const plan = deps.runner.planUndo({ tenantId, connectionId, actionId, input, before: effect.before, result: effect.result })
  if (plan.kind === 'impossible') return plan.reason
  try {
    const planned = await planAction(deps.runner, { tenantId, connectionId, actionId: plan.actionId, input: plan.input })
    return { ...planned, undoesEffect: effect.id, conflicts: [...conflictsOf({ original: action, undo: planned })] }
  } catch (problem) {
    if (isAppError(problem)) return problem.message
    throw problem
  }
}

/** What is there now ought to be what we left there, field by field. */
function conflictsOf({ original, undo }: { original: PlannedAction; undo: PlannedActionRow }): readonly FieldConflict[] {
  const left = new Map(original.preview.changes.map(({ field, after }) => [field, after]))
  return undo.preview.changes.flatMap(({ field, before }) => {
    const expected = left.get(field)
    return expected === undefined || expected === before ? [] : [{ field, expected, found: before }]
  })
}

function wordsOf({ original, impossible, expiresAt }: { original: Proposal; impossible: readonly string[]; expiresAt: Date }) {
  const { content } = original.current
  return {
    title: `Undo: ${content.title}`.slice(0, 300),
    description: impossible.length === 0 ? '' : `Not taken back: ${impossible.join('; ')}`.slice(0, 20_000),
    reasoning: '',
    solution: '',
    pros: [],
    cons: [],
    effort: content.effort,
    evidenceIds: [],
    prediction: null,
    costMicros: null,
    currency: null,
    expiresAt,
    actions: [],
    findingCodes: [...content.findingCodes],
    requirements: null,
    onBehalfOf: null,
    agentRunId: null,
  }
}
