import { rowsOf } from '@bizosaas/db'
import { appError, type EffectId, newId, type TenantScope, toId } from '@bizosaas/kernel'
import type { EffectEvent } from '../domain/effect.ts'
import { mayMoveEffect } from '../domain/effect-state.ts'
import { jsonSchema } from '../ports/content-schema.ts'
import type { EffectLedger } from '../ports/effect-ledger.ts'
import { changedColumns, toEffect } from './effect-rows.ts'

export function createPostgresEffectLedger(): EffectLedger {
  return {
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
        .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
        .returningAll()
        .executeTakeFirst()
      if (inserted === undefined) return { effect: await getByKey(scope, intent.key), isNew: false }
      await log(scope, { effectId: intent.id, at, from: null, to: 'intent', attempt: 1, actor, detail: {} })
      return { effect: toEffect(inserted), isNew: true }
    },
    async move(scope, id, change) {
      const { expected, to, actor, at, detail = {} } = change
      if (!mayMoveEffect(expected, to)) throw appError('internal-error', { details: { reason: `an effect does not go from ${expected} to ${to}` } })
      const moved = await rowsOf(scope)
        .updateTable('effect')
        .set(changedColumns(change))
        .$if(to === 'intent', (query) => query.set(({ eb }) => ({ attempts: eb('attempts', '+', 1) })))
        .where('tenant_id', '=', scope.tenantId)
        .where('id', '=', id)
        .where('state', '=', expected)
        .returning('attempts')
        .executeTakeFirst()
      if (moved === undefined) return false
      await log(scope, { effectId: id, at, from: expected, to, attempt: moved.attempts, actor, detail })
      return true
    },
    async recordReadBack(scope, id, { observed, at }) {
      const change = { read_back: JSON.stringify(observed), read_back_at: at }
      await rowsOf(scope).updateTable('effect').set(change).where('tenant_id', '=', scope.tenantId).where('id', '=', id).execute()
    },
    async find(scope, id) {
      const row = await effects(scope).where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : toEffect(row)
    },
    async findByKey(scope, key) {
      const row = await effects(scope).where('key', '=', key).executeTakeFirst()
      return row === undefined ? null : toEffect(row)
    },
    async list(scope, { id, version }) {
      const all = effects(scope).where('proposal_id', '=', id).orderBy('version').orderBy('action_index')
      const rows = await (version === undefined ? all : all.where('version', '=', version)).execute()
      return rows.map(toEffect)
    },
    events: listEvents,
  }
}

const listEvents: EffectLedger['events'] = async (scope, { id }) => {
  const rows = await rowsOf(scope)
    .selectFrom('effect_event as happened')
    .innerJoin('effect', (join) => join.onRef('effect.tenant_id', '=', 'happened.tenant_id').onRef('effect.id', '=', 'happened.effect_id'))
    .selectAll('happened')
    .where('happened.tenant_id', '=', scope.tenantId)
    .where('effect.proposal_id', '=', id)
    .orderBy('happened.id')
    .execute()
  return rows.map((row) => ({
    effectId: toId<EffectId>(row.effect_id),
    at: row.at,
    from: row.from_state,
    to: row.to_state,
    attempt: row.attempt,
    actor: row.actor,
    detail: jsonSchema.parse(row.detail),
  }))
}

function effects(scope: TenantScope) {
  return rowsOf(scope).selectFrom('effect').selectAll().where('tenant_id', '=', scope.tenantId)
}

async function getByKey(scope: TenantScope, key: string) {
  return toEffect(await effects(scope).where('key', '=', key).executeTakeFirstOrThrow())
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
