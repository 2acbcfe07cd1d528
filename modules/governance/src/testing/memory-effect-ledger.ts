import { appError, type EffectId, type TenantScope } from '@bizosaas/kernel'
import type { Effect } from '../domain/effect.ts'
import { isWritten, mayMoveEffect } from '../domain/effect-state.ts'
import type { EffectChange, EffectIntent, EffectLedger } from '../ports/effect-ledger.ts'
import type { MemoryDatabase } from './memory-database.ts'
import { demand } from './memory-state.ts'

export function createMemoryEffectLedger(db: MemoryDatabase): EffectLedger {
  const ours = (scope: TenantScope) => db.state(scope).effects.filter(({ tenantId }) => tenantId === scope.tenantId)
  const find = (scope: TenantScope, wanted: EffectId) => ours(scope).find(({ id }) => id === wanted) ?? null
  const replace = (scope: TenantScope, changed: Effect) =>
    db.change(scope, ({ effects }) => ({ effects: effects.map((effect) => (effect.id === changed.id ? changed : effect)) }))
  const log = (scope: TenantScope, event: Parameters<typeof eventOf>[0]) =>
    db.change(scope, ({ effectEvents }) => ({ effectEvents: [...effectEvents, { ...eventOf(event), tenantId: scope.tenantId }] }))
  return {
    async intend(scope, intent, { actor, at }) {
      const standing = ours(scope).find(({ key }) => key === intent.key)
      if (standing !== undefined) return { effect: standing, isNew: false }
      demandPlace({ db, scope, intent })
      const effect = begun({ scope, intent, at })
      db.change(scope, ({ effects }) => ({ effects: [...effects, effect] }))
      log(scope, { effect, from: null, actor, at })
      return { effect, isNew: true }
    },
    async beginCall(scope, id, { attempt, at }) {
      const effect = find(scope, id)
      if (effect?.state !== 'intent' || effect.attempts !== attempt) return false
      replace(scope, { ...effect, calledAt: effect.calledAt ?? at })
      return true
    },
    async move(scope, id, change) {
      const { expected, to, attempt, actor, at, detail = {} } = change
      if (!mayMoveEffect(expected, to)) throw appError('internal-error', { details: { reason: `an effect does not go from ${expected} to ${to}` } })
      const effect = find(scope, id)
      if (effect?.state !== expected || (attempt !== undefined && effect.attempts !== attempt)) return false
      if (change.undoneBy !== undefined) demandProposal({ db, scope, id: change.undoneBy })
      const moved = changed(effect, change)
      replace(scope, moved)
      log(scope, { effect: moved, from: expected, actor, at, detail })
      return true
    },
    async recordReadBack(scope, id, { observed, at }) {
      const effect = find(scope, id)
      if (effect === null || effect.readBackAt !== null) return false
      replace(scope, { ...effect, readBack: observed, readBackAt: at })
      return true
    },
    find: async (scope, id) => find(scope, id),
    findByKey: async (scope, wanted) => ours(scope).find(({ key }) => key === wanted) ?? null,
    async list(scope, { id, version }) {
      const found = ours(scope).filter((effect) => effect.proposalId === id && (version === undefined || effect.version === version))
      return found.toSorted((one, other) => one.version - other.version || one.actionIndex - other.actionIndex)
    },
    async written(scope, since) {
      const reached = ours(scope).flatMap((effect) => {
        const { proposalId, finishedAt } = effect
        const preview = previewOf(db, scope, effect)
        return wasWritten(effect) && preview !== null && finishedAt !== null ? [{ proposalId, finishedAt, preview }] : []
      })
      const found = reached.filter(({ finishedAt }) => finishedAt >= since)
      return found.toSorted((one, other) => one.finishedAt.getTime() - other.finishedAt.getTime())
    },
    async ownMoves(scope, connectionId) {
      const newest = ours(scope)
        .filter((effect) => effect.connectionId === connectionId)
        .toReversed()
      return newest.flatMap(({ result }) => (typeof result === 'object' && result !== null && 'moved' in result ? [result.moved ?? null] : []))
    },
    async events(scope, { id }) {
      const ids = new Set(ours(scope).flatMap((effect) => (effect.proposalId === id ? [effect.id] : [])))
      const found = db.state(scope).effectEvents.filter(({ tenantId, effectId }) => tenantId === scope.tenantId && ids.has(effectId))
      return found.map(({ tenantId: _tenantId, ...event }) => event)
    },
  }
}

function wasWritten({ state }: Effect): boolean {
  return isWritten(state) || state === 'undone'
}

/** Null for a switch of the platform: it has an effect and no action. */
function previewOf(db: MemoryDatabase, scope: TenantScope, { proposalId, version, actionIndex }: Effect) {
  const found = db.state(scope).versions.find((one) => one.proposalId === proposalId && one.version === version)
  return found?.content.actions[actionIndex]?.preview ?? null
}

type Placing = { readonly db: MemoryDatabase; readonly scope: TenantScope; readonly intent: EffectIntent }

/** An effect is carried out under a seal, and an action has one effect. */
function demandPlace({ db, scope, intent }: Placing): void {
  const { seals, effects } = db.state(scope)
  const isHere = (row: { tenantId: string; proposalId: string; version: number }) =>
    row.tenantId === scope.tenantId && row.proposalId === intent.proposalId && row.version === intent.version
  demand(seals.some(isHere), 'there is no such seal')
  demand(!effects.some((effect) => isHere(effect) && effect.actionIndex === intent.actionIndex), 'this action has an effect already')
}

function demandProposal({ db, scope, id }: Omit<Placing, 'intent'> & { id: string }): void {
  demand(
    db.state(scope).proposals.some((proposal) => proposal.tenantId === scope.tenantId && proposal.id === id),
    'there is no such proposal',
  )
}

function begun({ scope, intent, at }: Omit<Placing, 'db'> & { at: Date }): Effect {
  const untold = { calledAt: null, result: null, before: null, externalRef: null, failure: null, readBack: null, readBackAt: null, undoneBy: null }
  return { ...intent, ...untold, tenantId: scope.tenantId, state: 'intent', attempts: 1, intendedAt: at, finishedAt: null }
}

function changed(effect: Effect, change: EffectChange): Effect {
  const { to, at, result, before, externalRef, failure, undoneBy } = change
  const isOpen = to === 'intent' || to === 'queued'
  return {
    ...effect,
    state: to,
    attempts: to === 'intent' ? effect.attempts + 1 : effect.attempts,
    finishedAt: isOpen ? null : at,
    ...(to === 'queued' ? { calledAt: null, readBack: null, readBackAt: null } : {}),
    result: result === undefined ? effect.result : result,
    before: before === undefined ? effect.before : before,
    externalRef: externalRef === undefined ? effect.externalRef : externalRef,
    failure: failure === undefined ? effect.failure : failure,
    undoneBy: undoneBy ?? effect.undoneBy,
  }
}

type Happened = { effect: Effect; from: Effect['state'] | null; actor: string; at: Date; detail?: EffectChange['detail'] }

function eventOf({ effect, from, actor, at, detail = {} }: Happened) {
  return { effectId: effect.id, at, from, to: effect.state, attempt: effect.attempts, actor, detail }
}
