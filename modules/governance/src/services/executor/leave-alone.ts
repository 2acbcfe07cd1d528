import { type EffectId, newId, type TenantScope } from '@bizosaas/kernel'
import type { EffectFailure } from '../../domain/effect-state.ts'
import type { FieldConflict } from '../../domain/planned-action.ts'
import type { Proposal } from '../../domain/proposal.ts'
import { effectKey } from '../../domain/seal.ts'
import { blockingConflicts, conflictText } from '../../domain/undo-conflict.ts'
import { auditProposal, type Happened } from '../audit-and-publish.ts'
import { type ExecutorDeps, executorActor } from './execution.ts'
import type { Sealed } from './load-sealed.ts'

/**
 * What a person changed after us is not begun: its row says so before anything else runs, so that it holds up none of the other actions.
 * Returns what there is to audit.
 */
export async function leaveAlone(call: { deps: ExecutorDeps; scope: TenantScope; sealed: Sealed }): Promise<readonly Happened[]> {
  const { deps, scope, sealed } = call
  const { id: proposalId, current } = sealed.proposal
  const happened: Happened[] = []
  for (const [actionIndex, action] of current.content.actions.entries()) {
    const conflicts = action.isExcluded ? [] : blockingConflicts(action)
    if (conflicts.length === 0) continue
    const { actionId, connectionId, facts } = action
    const by = { actor: 'system:executor', at: deps.clock.now() }
    const intent = { id: newId<EffectId>(), proposalId, version: current.version, actionIndex, key: effectKey(sealed.seal, actionIndex) }
    const { effect } = await deps.effects.intend(scope, { ...intent, actionId, connectionId, repeat: facts.repeat }, by)
    const failure = conflictFailure(conflicts)
    const detail = { code: failure.code, reason: failure.reason }
    await deps.effects.move(scope, effect.id, { ...by, expected: 'intent', to: 'failed', failure, detail })
    happened.push({ event: 'effect-failed', detail: { ...detail, actionIndex, effectId: effect.id } })
  }
  return happened
}

/** The card of the original says which of its fields somebody changed, so that nobody has to open the undo to learn why it stands. */
export async function noteConflicts({ deps, scope, proposal }: { deps: ExecutorDeps; scope: TenantScope; proposal: Proposal }): Promise<void> {
  const met = proposal.current.content.actions.filter(({ isExcluded, conflicts = [] }) => !isExcluded && conflicts.length > 0)
  const original = proposal.undoes === null || met.length === 0 ? null : await deps.proposals.find(scope, proposal.undoes)
  if (original === null) return
  const effects = await deps.effects.list(scope, { id: original.id })
  const happened = met.map(({ undoesEffect, conflicts = [] }) => {
    const actionIndex = effects.find(({ id }) => id === undoesEffect)?.actionIndex ?? null
    return { event: 'undo-met-conflict', detail: { actionIndex, by: proposal.id, reason: conflictText(conflicts) } }
  })
  await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: original.id })
  await auditProposal({ deps, scope, actor: executorActor, proposal: original, happened })
}

export function conflictFailure(conflicts: readonly FieldConflict[]): EffectFailure {
  const missing = conflicts.map(({ field }) => field)
  return { code: 'precondition-failed', reason: conflictText(conflicts).slice(0, 1000), retryAfterMs: null, missing }
}
