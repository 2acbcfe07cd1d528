import type { EffectRow } from '@bizosaas/db'
import { type ConnectionId, type EffectId, type ErrorCode, isErrorCode, type Json, type ProposalId, type TenantId, toId } from '@bizosaas/kernel'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Effect } from '../domain/effect.ts'
import type { EffectFailure } from '../domain/effect-state.ts'
import { jsonSchema } from '../ports/content-schema.ts'
import type { EffectChange } from '../ports/effect-ledger.ts'

const failureSchema: z.ZodType<EffectFailure> = z.object({
  code: z.custom<ErrorCode>((value) => typeof value === 'string' && isErrorCode(value)),
  reason: z.string(),
  retryAfterMs: z.number().nullable(),
  missing: z.array(z.string()),
})

export function toEffect(row: Selectable<EffectRow>): Effect {
  return {
    id: toId<EffectId>(row.id),
    tenantId: toId<TenantId>(row.tenant_id),
    proposalId: toId<ProposalId>(row.proposal_id),
    version: row.version,
    actionIndex: row.action_index,
    key: row.key,
    actionId: row.action_id,
    connectionId: row.connection_id === null ? null : toId<ConnectionId>(row.connection_id),
    repeat: row.repeat,
    state: row.state,
    attempts: row.attempts,
    calledAt: row.called_at,
    result: jsonSchema.parse(row.result),
    before: jsonSchema.parse(row.before),
    externalRef: row.external_ref,
    failure: row.failure === null ? null : failureSchema.parse(row.failure),
    readBack: jsonSchema.parse(row.read_back),
    readBackAt: row.read_back_at,
    undoneBy: row.undone_by === null ? null : toId<ProposalId>(row.undone_by),
    intendedAt: row.intended_at,
    finishedAt: row.finished_at,
  }
}

/** The columns one step changes; what it does not name stays. */
export function changedColumns({ to, at, result, before, externalRef, failure, undoneBy }: EffectChange) {
  return {
    state: to,
    finished_at: to === 'intent' || to === 'queued' ? null : at,
    // What may run again was surely not written or is read back anew: no call is out, and nothing was read.
    ...(to === 'queued' ? { called_at: null, read_back: null, read_back_at: null } : {}),
    ...(result === undefined ? {} : { result: text(result) }),
    ...(before === undefined ? {} : { before: text(before) }),
    ...(externalRef === undefined ? {} : { external_ref: externalRef }),
    ...(failure === undefined ? {} : { failure: failure === null ? null : JSON.stringify(failure) }),
    ...(undoneBy === undefined ? {} : { undone_by: undoneBy }),
  }
}

function text(value: Json): string {
  return JSON.stringify(value)
}
