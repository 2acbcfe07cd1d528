import { rowsOf } from '@bizosaas/db'
import type { ProposalStore } from '../ports/proposal-store.ts'
import { toSeal } from './proposal-rows.ts'

export function createPostgresProposalSeals(): Pick<ProposalStore, 'addSeal' | 'findSeal'> {
  return {
    async addSeal(scope, seal) {
      const row = {
        tenant_id: scope.tenantId,
        proposal_id: seal.proposalId,
        version: seal.version,
        seal: seal.text,
        key_id: seal.keyId,
        decision_ids: [...seal.decisionIds],
        sealed_at: seal.sealedAt,
      }
      await rowsOf(scope).insertInto('seal').values(row).execute()
    },
    async findSeal(scope, { id, version }) {
      const query = rowsOf(scope).selectFrom('seal').selectAll().where('tenant_id', '=', scope.tenantId)
      const row = await query.where('proposal_id', '=', id).where('version', '=', version).executeTakeFirst()
      return row === undefined ? null : toSeal(row)
    },
  }
}
