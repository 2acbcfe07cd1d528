import { rowsOf } from '@bizosaas/db'
import { appError, type EffectId, newId, type TenantScope } from '@bizosaas/kernel'
import type { EffectEvent } from '../domain/effect.ts'
import { mayMoveEffect } from '../domain/effect-state.ts'
import type { EffectLedger } from '../ports/effect-ledger.ts'
import { changedColumns, toEffect } from './effect-rows.ts'
import { createPostgresEffectReader } from './postgres-effect-reader.ts'

export function createPostgresEffectLedger(): EffectLedger {
  return {
    ...createPostgresEffectReader(),
    async intend(scope, intent, { actor, at }) {
      const row = {
        tenant_id: scope.tenantId,
        id: intent.id,
        proposal_id: intent.proposalId,
        version: intent.version,
        action_index: intent.actionIndex,
        key: intent.key,
        action_id: intent.actionId,
        connection_id: intent.connectionId,
        repeat: intent.repeat,
        intended_at: at,
        state: 'intent' as const,
        attempts: 1,
      }
      const inserted = await rowsOf(scope)
        .insertInto('effect')
        .values(row)
        // Of both unique keys: two that insert the same row at once may meet on either.
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst()
      if (inserted === undefined) return { effect: await getByKey(scope, intent.key), isNew: false }
      await log(scope, { effectId: intent.id, at, from: null, to: 'intent', attempt: 1, actor, detail: {} })
      return { effect: toEffect(inserted), isNew: true }
    },
    async beginCall(scope, id, { attempt, at }) {
      const { numUpdatedRows } = await own(scope, id)
        .set({ called_at: at })
        .where('state', '=', 'intent')
        .where('attempts', '=', attempt)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async move(scope, id, change) {
      const { expected, to, attempt, actor, at, detail = {} } = change
      if (!mayMoveEffect(expected, to)) throw appError('internal-error', { details: { reason: `an effect does not go from ${expected} to ${to}` } })
      const moved = await own(scope, id)
        .set(changedColumns(change))
        .$if(to === 'intent', (query) => query.set(({ eb }) => ({ attempts: eb('attempts', '+', 1) })))
        .where('state', '=', expected)
        .$if(attempt !== undefined, (query) => query.where('attempts', '=', attempt ?? 0))
        .returning('attempts')
        .executeTakeFirst()
      if (moved === undefined) return false
      await log(scope, { effectId: id, at, from: expected, to, attempt: moved.attempts, actor, detail })
      return true
    },
    async recordReadBack(scope, id, { observed, at }) {
      const change = { read_back: JSON.stringify(observed), read_back_at: at }
      const { numUpdatedRows } = await own(scope, id).set(change).where('read_back_at', 'is', null).executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
  }
}

function own(scope: TenantScope, id: EffectId) {
  return rowsOf(scope).updateTable('effect').where('tenant_id', '=', scope.tenantId).where('id', '=', id)
}

async function getByKey(scope: TenantScope, key: string) {
  const query = rowsOf(scope).selectFrom('effect').selectAll().where('tenant_id', '=', scope.tenantId)
  return toEffect(await query.where('key', '=', key).executeTakeFirstOrThrow())
}

async function log(scope: TenantScope, event: EffectEvent): Promise<void> {
  const row = {
    tenant_id: scope.tenantId,
    id: newId(),
    effect_id: event.effectId,
    at: event.at,
    from_state: event.from,
    to_state: event.to,
    attempt: event.attempt,
    actor: event.actor,
    detail: JSON.stringify(event.detail),
  }
  await rowsOf(scope).insertInto('effect_event').values(row).execute()
}
