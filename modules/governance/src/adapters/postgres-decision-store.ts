import { type DecisionRow, rowsOf } from '@bizosaas/db'
import { appError, type DecisionId, type ProposalId, type TenantId, toId, type UserId } from '@bizosaas/kernel'
import type { Selectable } from 'kysely'
import type { Decision } from '../domain/decision.ts'
import type { DecisionStore } from '../ports/decision-store.ts'

export function createPostgresDecisionStore(): DecisionStore {
  return {
    async add(scope, decision) {
      const row = {
        tenant_id: scope.tenantId,
        id: decision.id,
        proposal_id: decision.proposalId,
        version: decision.version,
        stage: decision.stage,
        user_id: decision.userId,
        role: decision.role,
        verdict: decision.verdict,
        reason: decision.reason,
        decided_at: decision.decidedAt,
        mac: decision.mac,
        key_id: decision.keyId,
      }
      const { numInsertedOrUpdatedRows } = await rowsOf(scope)
        .insertInto('decision')
        .values(row)
        .onConflict((conflict) => conflict.columns(['tenant_id', 'proposal_id', 'version', 'stage', 'user_id']).doNothing())
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows !== 1n) throw appError('decision-already-made')
    },
    async list(scope, { id, version }) {
      const all = rowsOf(scope).selectFrom('decision').selectAll().where('tenant_id', '=', scope.tenantId).where('proposal_id', '=', id).orderBy('id')
      const rows = await (version === undefined ? all : all.where('version', '=', version)).execute()
      return rows.map(toDecision)
    },
  }
}

function toDecision(row: Selectable<DecisionRow>): Decision {
  return {
    id: toId<DecisionId>(row.id),
    tenantId: toId<TenantId>(row.tenant_id),
    proposalId: toId<ProposalId>(row.proposal_id),
    version: row.version,
    stage: row.stage,
    userId: toId<UserId>(row.user_id),
    role: row.role,
    verdict: row.verdict,
    reason: row.reason,
    decidedAt: row.decided_at,
    mac: row.mac,
    keyId: row.key_id,
  }
}
