import { rowsOf } from '@bizosaas/db'
import type { ProposalStore } from '../ports/proposal-store.ts'
import { shownColumns, toVersion, versionRow, waitsForJson } from './proposal-rows.ts'

/** Writes what is proposed, version by version: the row of the proposal shows the newest. */
export function createPostgresProposalVersions(): Pick<ProposalStore, 'add' | 'append' | 'versions'> {
  return {
    async add(scope, proposal, waitsFor) {
      const head = {
        tenant_id: scope.tenantId,
        id: proposal.id,
        kind: proposal.kind,
        proposed_by: proposal.proposedBy,
        on_behalf_of: proposal.onBehalfOf,
        undoes: proposal.undoes,
        agent_run_id: proposal.agentRunId,
        origin_key: proposal.originKey,
        created_at: proposal.createdAt,
        state: proposal.state,
        waits_for: waitsForJson(waitsFor),
        ...shownColumns({ version: proposal.current, isSimulated: proposal.isSimulated }),
      }
      await rowsOf(scope).insertInto('proposal').values(head).execute()
      await rowsOf(scope)
        .insertInto('proposal_version')
        .values(versionRow({ tenantId: scope.tenantId, id: proposal.id, version: proposal.current }))
        .execute()
    },
    async append(scope, { id, version, isSimulated, waitsFor }) {
      await rowsOf(scope)
        .insertInto('proposal_version')
        .values(versionRow({ tenantId: scope.tenantId, id, version }))
        .execute()
      await rowsOf(scope)
        .updateTable('proposal')
        .where('tenant_id', '=', scope.tenantId)
        .where('id', '=', id)
        .set({ ...shownColumns({ version, isSimulated }), waits_for: waitsForJson(waitsFor) })
        .execute()
    },
    async versions(scope, id) {
      const rows = await rowsOf(scope)
        .selectFrom('proposal_version')
        .selectAll()
        .where('tenant_id', '=', scope.tenantId)
        .where('proposal_id', '=', id)
        .orderBy('version')
        .execute()
      return rows.map(toVersion)
    },
  }
}
