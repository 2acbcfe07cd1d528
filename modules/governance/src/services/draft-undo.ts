import { isAppError, type TenantId, type TenantScope } from '@bizosaas/kernel'
import type { Effect } from '../domain/effect.ts'
import type { FieldConflict } from '../domain/planned-action.ts'
import type { Proposal } from '../domain/proposal.ts'
import { conflictText, undoConflicts } from '../domain/undo-conflict.ts'
import type { ProposingDeps } from './create-proposal.ts'
import type { PlannedActionRow } from './draft-proposal.ts'
import { findCommand } from './find-command.ts'
import type { DraftedProposal } from './input-schemas.ts'
import { planUndo } from './plan-undo.ts'
import type { ServiceRefusal } from './service-refusal.ts'

export interface Undoable {
  readonly original: Proposal
  readonly effects: readonly Effect[]
  /** One undo that waits or runs is enough. */
  readonly isUnderway: boolean
  /** For a setting: what somebody set after us. */
  readonly conflicts: readonly FieldConflict[]
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
    isUnderway: earlier.some(isUnderway),
    conflicts: asked.some(isStanding) ? await settingConflicts({ deps, scope, original }) : [],
  }
}

/** A switch is one thing: where somebody set it anew, setting it back would undo theirs as well. */
async function settingConflicts(call: { deps: ProposingDeps; scope: TenantScope; original: Proposal }): Promise<readonly FieldConflict[]> {
  const { setting } = call.original.current.content
  const command = setting?.undo == null ? null : findCommand(call.deps, setting.undo)
  if (setting?.undo == null || command === null) return []
  try {
    const { changes } = await command.plan(call.scope, setting.undo.input)
    return undoConflicts({ left: setting.changes, now: changes })
  } catch (problem) {
    if (!isAppError(problem)) throw problem
    return [{ field: setting.command, label: setting.title, expected: null, found: null }]
  }
}

export function isUnderway({ state }: { state: string }): boolean {
  return ['pending', 'approved', 'executing', 'unknown'].includes(state)
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
  reason: string
}): Promise<{ kind: 'drafted'; input: DraftedProposal } | ServiceRefusal> {
  const { deps, found, reason } = call
  const { original, effects, conflicts } = found
  if (found.isUnderway) return notUndoable({ reason: 'an undo is already underway' })
  if (conflicts.length > 0) return notUndoable({ reason: conflictText(conflicts), conflicts })
  const planned = original.kind === 'setting' ? { actions: [], impossible: [] } : await planUndos(call)
  const setting = original.kind === 'setting' && effects.length > 0 ? (original.current.content.setting?.undo ?? null) : null
  if (planned.actions.length === 0 && setting === null)
    return notUndoable({ reasons: planned.impossible.length > 0 ? planned.impossible : ['nothing of it stands'] })
  const words = wordsOf({ original, reason, impossible: planned.impossible, expiresAt: new Date(deps.clock.now().getTime() + undoValidMs) })
  const draft = { ...words, kind: original.kind, setting }
  return {
    kind: 'drafted',
    input: { draft, actions: planned.actions, undoes: { proposalId: original.id, actionIndexes: effects.map(({ actionIndex }) => actionIndex) } },
  }
}

function notUndoable(details: ServiceRefusal['details']): ServiceRefusal {
  return { kind: 'refused', code: 'effect-not-undoable', details }
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

interface UndoWords {
  readonly original: Proposal
  readonly reason: string
  readonly impossible: readonly string[]
  readonly expiresAt: Date
}

function wordsOf({ original, reason, impossible, expiresAt }: UndoWords) {
  const { content } = original.current
  return {
    title: `Undo: ${content.title}`.slice(0, 300),
    description: impossible.length === 0 ? '' : `Not taken back: ${impossible.join('; ')}`.slice(0, 20_000),
    reasoning: reason,
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
    originKey: null,
  }
}
