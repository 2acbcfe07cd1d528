import type { TenantScope } from '@bizosaas/kernel'
import type { Effect } from '../../domain/effect.ts'
import { isWritten, mayMoveEffect } from '../../domain/effect-state.ts'
import type { Proposal } from '../../domain/proposal.ts'
import { transition } from '../../domain/proposal-state.ts'
import type { GovernanceParts } from '../../ports/governance-parts.ts'
import { auditProposal } from '../audit-and-publish.ts'
import { executorActor } from './execution.ts'

type Deps = Pick<GovernanceParts, 'proposals' | 'effects' | 'outbox' | 'audit' | 'clock'>
type Marking = { deps: Deps; scope: TenantScope; proposal: Proposal; effects: readonly Effect[] }

/** After an undo: each original effect that was taken back says by whom, and the original is undone when nothing of it stands. */
export async function markUndone(marking: Marking): Promise<void> {
  const { deps, scope, proposal } = marking
  if (proposal.undoes === null) return
  const original = await deps.proposals.lock(scope, proposal.undoes)
  for (const effect of await takenBack(marking, original)) {
    await deps.effects.move(scope, effect.id, {
      expected: effect.state,
      to: 'undone',
      undoneBy: proposal.id,
      actor: 'system:executor',
      at: deps.clock.now(),
    })
  }
  const left = await deps.effects.list(scope, { id: original.id, version: original.current.version })
  const isUndone = left.some(({ state }) => state === 'undone') && !left.some(({ state }) => isWritten(state))
  const mayMove = isUndone && transition({ kind: original.kind, from: original.state, to: 'undone' }).ok
  if (mayMove) await deps.proposals.move(scope, original.id, { kind: original.kind, expected: original.state, to: 'undone' })
  await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: original.id })
  if (!mayMove) return
  await auditProposal({
    deps,
    scope,
    actor: executorActor,
    proposal: original,
    happened: [{ event: 'proposal-undone', detail: { by: proposal.id } }],
  })
}

async function takenBack({ deps, scope, proposal, effects }: Marking, original: Proposal): Promise<readonly Effect[]> {
  const done = effects.filter(({ state }) => isWritten(state))
  const ids = new Set(done.map(({ actionIndex }) => proposal.current.content.actions[actionIndex]?.undoesEffect))
  const originals = await deps.effects.list(scope, { id: original.id, version: original.current.version })
  const isTaken = (effect: Effect) => (proposal.kind === 'setting' ? done.length > 0 : ids.has(effect.id))
  return originals.filter((effect) => isTaken(effect) && mayMoveEffect(effect.state, 'undone'))
}
