import { rowsOf } from '@bizosaas/db'
import { appError, type ProposalId, type TenantScope, toId } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { Proposal } from '../domain/proposal.ts'
import type { ProposalStore } from '../ports/proposal-store.ts'
import { toProposal } from './proposal-rows.ts'

/** Finds proposals by what they are and how they stand. */
export function createPostgresProposalReader(): Pick<ProposalStore, 'find' | 'lock' | 'claimOrigin' | 'undoing' | 'expired' | 'verified'> {
  return {
    find: (scope, id) => read({ scope, id, isLocked: false }),
    async lock(scope, id) {
      const proposal = await read({ scope, id, isLocked: true })
      if (proposal === null) throw appError('proposal-not-found')
      return proposal
    },
    async claimOrigin(scope, { proposedBy, key }) {
      const claim = JSON.stringify([scope.tenantId, proposedBy, key])
      await sql`select pg_advisory_xact_lock(hashtextextended(${claim}, 0))`.execute(rowsOf(scope))
      const mine = rowsOf(scope).selectFrom('proposal').select('id').where('tenant_id', '=', scope.tenantId).where('proposed_by', '=', proposedBy)
      const row = await mine.where('origin_key', '=', key).executeTakeFirst()
      return row === undefined ? null : toId<ProposalId>(row.id)
    },
    async undoing(scope, id) {
      const rows = await rowsOf(scope)
        .selectFrom('proposal')
        .select(['id', 'state'])
        .where('tenant_id', '=', scope.tenantId)
        .where('undoes', '=', id)
        .orderBy('id')
        .execute()
      return rows.map((row) => ({ id: toId<ProposalId>(row.id), state: row.state }))
    },
    async expired(scope, { now, limit }) {
      const rows = await rowsOf(scope)
        .selectFrom('proposal')
        .select('id')
        .where('tenant_id', '=', scope.tenantId)
        .where('kind', '<>', 'enhancement')
        .where('state', 'in', ['pending', 'changes-requested', 'approved'])
        .where('expires_at', '<=', now)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => toId<ProposalId>(id))
    },
    async verified(scope, limit) {
      const rows = await rowsOf(scope)
        .selectFrom('proposal')
        .select('id')
        .where('tenant_id', '=', scope.tenantId)
        .where('kind', '=', 'change')
        .where('state', '=', 'verified')
        .where('undoes', 'is', null)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => toId<ProposalId>(id))
    },
  }
}

async function read({ scope, id, isLocked }: { scope: TenantScope; id: ProposalId; isLocked: boolean }): Promise<Proposal | null> {
  const query = rowsOf(scope).selectFrom('proposal').selectAll().where('tenant_id', '=', scope.tenantId).where('id', '=', id)
  const row = await (isLocked ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) return null
  const version = await rowsOf(scope)
    .selectFrom('proposal_version')
    .selectAll()
    .where('tenant_id', '=', scope.tenantId)
    .where('proposal_id', '=', id)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow()
  return toProposal(row, version)
}
