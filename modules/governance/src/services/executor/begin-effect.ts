import { appError, type EffectId, newId, type TenantScope } from '@bizosaas/kernel'
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
  /** An earlier try left its intent behind without a result: its call may be out there. */
  readonly isResumed: boolean
}

export type Begun =
  | BegunEffect
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
  const effect = written.isNew ? written.effect : await takeUp({ ...beginning, effect: written.effect })
  if (effect === null) return settled(outcomeOf(written.effect))
  await deps.outbox.announce(scope, { name: 'effect-changed', subjectId: proposal.id })
  const detail = { actionIndex: index, effectId: effect.id, attempt: effect.attempts, actionId }
  await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [{ event: 'effect-intended', detail }] })
  return { kind: 'begun', sealed, action, effect, isResumed: !written.isNew && written.effect.state === 'intent' }
}

/** Goes on with a row that was there already, or answers null where its story is told. */
async function takeUp({ deps, scope, effect, again }: Beginning & { effect: Effect }): Promise<Effect | null> {
  const to = (expected: EffectChange['expected'], state: EffectChange['to']) =>
    deps.effects.move(scope, effect.id, { expected, to: state, actor: 'system:executor', at: deps.clock.now(), failure: null })
  if (again && mayTryAgain(effect)) await to('failed', 'queued')
  else if (effect.state !== 'queued' && effect.state !== 'intent') return null
  await to(effect.state === 'intent' ? 'intent' : 'queued', 'intent')
  return deps.effects.find(scope, effect.id)
}

function settled(outcome: ActionOutcome): Begun {
  return { kind: 'settled', outcome }
}
