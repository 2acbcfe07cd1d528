import { appError, type EffectId, type Json, newId, type TenantScope } from '@bizosaas/kernel'
import type { Effect } from '../../domain/effect.ts'
import type { PlannedAction } from '../../domain/planned-action.ts'
import { effectKey } from '../../domain/seal.ts'
import type { EffectChange } from '../../ports/effect-ledger.ts'
import { auditProposal } from '../audit-and-publish.ts'
import { type ActionOutcome, mayTryAgain, outcomeOf, type Running } from './action-outcome.ts'
import { executorActor } from './execution.ts'
import { loadSealed, type Sealed } from './load-sealed.ts'

export interface BegunEffect {
  readonly kind: 'begun'
  readonly sealed: Sealed
  readonly action: PlannedAction
  readonly effect: Effect
  /** How our own writes over the connection moved its objects: what we did ourselves is no conflict. */
  readonly ownMoves: readonly Json[]
  /** An earlier try set out to call and left no result: its call may be out there. Judged when the row is ours, as it may have set out while we waited. */
  readonly isResumed: boolean
}

export type Begun =
  | BegunEffect
  /** Another worker has just taken it up. */
  | { readonly kind: 'elsewhere'; readonly effectId: EffectId }
  | { readonly kind: 'setting'; readonly sealed: Sealed }
  | { readonly kind: 'settled'; readonly outcome: ActionOutcome }

/** The intent is committed, with its audit record, before any call: whatever happens next can be told from the ledger. */
export async function beginEffect(running: Running): Promise<Begun> {
  const { deps, execution } = running
  return deps.scopes.withTenant({ actor: executorActor, tenantId: execution.tenantId }, async (scope): Promise<Begun> => {
    const proposal = await deps.proposals.find(scope, execution.proposalId)
    if (proposal === null) throw appError('proposal-not-found')
    if (proposal.state !== 'executing' || proposal.current.version !== execution.version)
      return settled({ kind: 'refused', code: 'proposal-transition-refused' })
    const sealed = await loadSealed({ deps, scope, proposal })
    if (!sealed.ok) {
      await auditProposal({
        deps,
        scope,
        actor: executorActor,
        proposal,
        happened: [{ event: 'seal-mismatch', detail: { where: String(sealed.details.where) } }],
      })
      return settled({ kind: 'refused', code: 'seal-mismatch' })
    }
    return proposal.kind === 'setting' ? { kind: 'setting', sealed: sealed.value } : beginAction({ ...running, scope, sealed: sealed.value })
  })
}

type Beginning = Running & { scope: TenantScope; sealed: Sealed }

async function beginAction(beginning: Beginning): Promise<Begun> {
  const { deps, scope, sealed, index } = beginning
  const { proposal, seal } = sealed
  const action = proposal.current.content.actions[index]
  if (action === undefined) throw appError('internal-error', { details: { reason: 'there is no such action', index } })
  if (action.isExcluded) return settled({ kind: 'excluded' })

  const { actionId, connectionId, facts } = action
  const intent = {
    id: newId<EffectId>(),
    proposalId: proposal.id,
    version: proposal.current.version,
    actionIndex: index,
    key: effectKey(seal, index),
  }
  const written = await deps.effects.intend(
    scope,
    { ...intent, actionId, connectionId, repeat: facts.repeat },
    { actor: 'system:executor', at: deps.clock.now() },
  )
  const taken = written.isNew ? { kind: 'taken' as const, effect: written.effect } : await takeUp({ ...beginning, effect: written.effect })
  if (taken.kind === 'told') return settled(outcomeOf(written.effect))
  if (taken.kind === 'elsewhere') return { kind: 'elsewhere', effectId: written.effect.id }
  const { effect } = taken
  await deps.outbox.announce(scope, { name: 'effect-changed', subjectId: proposal.id })
  const detail = { actionIndex: index, effectId: effect.id, attempt: effect.attempts, actionId }
  await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [{ event: 'effect-intended', detail }] })
  const ownMoves = await deps.effects.ownMoves(scope, connectionId)
  return { kind: 'begun', sealed, action, effect, ownMoves, isResumed: effect.calledAt !== null }
}

type TakenUp = { readonly kind: 'taken'; readonly effect: Effect } | { readonly kind: 'told' } | { readonly kind: 'elsewhere' }

/**
 * Goes on with a row that was there already, unless its story is told. The try that leaves its number behind is fenced off: it may neither
 * call nor write a result any more. Two that want the same row at once: one gets it, the other waits for the result.
 */
async function takeUp({ deps, scope, effect, again }: Beginning & { effect: Effect }): Promise<TakenUp> {
  const to = (expected: EffectChange['expected'], state: EffectChange['to']) =>
    deps.effects.move(scope, effect.id, {
      ...{ expected, to: state, attempt: effect.attempts },
      ...{ actor: 'system:executor', at: deps.clock.now(), failure: null },
    })
  const isAgain = again && mayTryAgain(effect)
  if (!isAgain && effect.state !== 'queued' && effect.state !== 'intent') return { kind: 'told' }
  if (isAgain && !(await to('failed', 'queued'))) return { kind: 'elsewhere' }
  const won = await to(effect.state === 'intent' ? 'intent' : 'queued', 'intent')
  const now = won ? await deps.effects.find(scope, effect.id) : null
  return now === null ? { kind: 'elsewhere' } : { kind: 'taken', effect: now }
}

function settled(outcome: ActionOutcome): Begun {
  return { kind: 'settled', outcome }
}
