import { rowsOf } from '@bizosaas/db'
import { newId } from '@bizosaas/kernel'
import { jsonSchema } from '../ports/content-schema.ts'
import type { ProposalStore } from '../ports/proposal-store.ts'

/** Comments and outcomes: what people and measurements say beside a proposal. */
export function createPostgresProposalNotes(): Pick<ProposalStore, 'addComment' | 'comments' | 'addOutcome' | 'outcomes'> {
  return {
    async addComment(scope, id, comment) {
      const row = {
        tenant_id: scope.tenantId,
        id: comment.id,
        proposal_id: id,
        version: comment.version,
        author: comment.author,
        body: comment.body,
        created_at: comment.createdAt,
      }
      await rowsOf(scope).insertInto('proposal_comment').values(row).execute()
    },
    async comments(scope, id) {
      const rows = await rowsOf(scope)
        .selectFrom('proposal_comment')
        .selectAll()
        .where('tenant_id', '=', scope.tenantId)
        .where('proposal_id', '=', id)
        .orderBy('id')
        .execute()
      return rows.map((row) => ({ id: row.id, version: row.version, author: row.author, body: row.body, createdAt: row.created_at }))
    },
    async addOutcome(scope, id, outcome) {
      const row = {
        tenant_id: scope.tenantId,
        id: newId(),
        proposal_id: id,
        kind: outcome.kind,
        evidence_id: outcome.evidenceId,
        detail: JSON.stringify(outcome.detail),
        recorded_by: outcome.recordedBy,
        recorded_at: outcome.recordedAt,
      }
      await rowsOf(scope).insertInto('proposal_outcome').values(row).execute()
    },
    async outcomes(scope, id) {
      const rows = await rowsOf(scope)
        .selectFrom('proposal_outcome')
        .selectAll()
        .where('tenant_id', '=', scope.tenantId)
        .where('proposal_id', '=', id)
        .orderBy('id')
        .execute()
      return rows.map((row) => ({
        kind: row.kind,
        evidenceId: row.evidence_id,
        detail: jsonSchema.parse(row.detail),
        recordedBy: row.recorded_by,
        recordedAt: row.recorded_at,
      }))
    },
  }
}
