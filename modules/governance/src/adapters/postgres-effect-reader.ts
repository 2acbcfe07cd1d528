import { rowsOf } from '@bizosaas/db'
import { type EffectId, type ProposalId, type TenantScope, toId } from '@bizosaas/kernel'
import { sql } from 'kysely'
import { jsonSchema, previewSchema } from '../ports/content-schema.ts'
import type { EffectLedger } from '../ports/effect-ledger.ts'
import { toEffect } from './effect-rows.ts'

/** Older writes of ours are no longer between an approval and its execution. */
const mostMoves = 200

/** The half of the ledger that only looks. */
export function createPostgresEffectReader(): Pick<EffectLedger, 'find' | 'findByKey' | 'list' | 'written' | 'ownMoves' | 'events'> {
  return {
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
    async ownMoves(scope, connectionId) {
      const moved = sql<unknown>`result -> 'moved'`.as('moved')
      const newest = rowsOf(scope)
        .selectFrom('effect')
        .select(moved)
        .where('tenant_id', '=', scope.tenantId)
        .where('connection_id', '=', connectionId)
      const rows = await newest.where(sql<boolean>`result -> 'moved' is not null`).orderBy('id', 'desc').limit(mostMoves).execute()
      return rows.map(({ moved: stored }) => jsonSchema.parse(stored))
    },
    written: listWritten,
    events: listEvents,
  }
}

const listWritten: EffectLedger['written'] = async (scope, since) => {
  const { rows } = await sql<{ proposalId: string; finishedAt: Date; preview: unknown }>`
    select e.proposal_id as "proposalId", e.finished_at as "finishedAt", v.content -> 'actions' -> e.action_index -> 'preview' as preview
    from effect e
    join proposal_version v on v.tenant_id = e.tenant_id and v.proposal_id = e.proposal_id and v.version = e.version
    where e.tenant_id = ${scope.tenantId} and e.state in ('done', 'settled-done', 'undone') and e.finished_at >= ${since}
      and v.content -> 'actions' -> e.action_index is not null
    order by e.finished_at, e.id`.execute(rowsOf(scope))
  return rows.map(({ proposalId, finishedAt, preview }) => ({
    ...{ proposalId: toId<ProposalId>(proposalId), finishedAt },
    preview: previewSchema.parse(preview),
  }))
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
