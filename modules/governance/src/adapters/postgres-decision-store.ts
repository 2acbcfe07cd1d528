import { type DecisionRow, rowsOf } from '@bizosaas/db'
import { appError, type DecisionId, type ProposalId, type TenantId, toId, type UserId } from '@bizosaas/kernel'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Decision } from '../domain/decision.ts'
import { fieldChangeSchema } from '../ports/content-schema.ts'
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
    async approvedMarks(scope) {
      const { rows } = await sql<{ change: unknown }>`
        select change from decision d
        join proposal p on p.tenant_id = d.tenant_id and p.id = d.proposal_id and p.state <> 'undone'
        join proposal_version v on v.tenant_id = d.tenant_id and v.proposal_id = d.proposal_id and v.version = d.version
        cross join lateral jsonb_array_elements(v.content -> 'actions') as action
        cross join lateral jsonb_array_elements(action -> 'preview' -> 'changes') as change
        where d.tenant_id = ${scope.tenantId} and d.verdict = 'approve' and change ? 'marks' and not (action ->> 'isExcluded')::boolean
        order by d.decided_at desc limit 1000`.execute(rowsOf(scope))
      return z.array(fieldChangeSchema).parse(rows.map(({ change }) => change))
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
