import { rowsOf } from '@bizosaas/db'
import { appError, type ProposalId, type TenantScope, toId } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { Proposal } from '../domain/proposal.ts'
import { transition } from '../domain/proposal-state.ts'
import type { ProposalStore } from '../ports/proposal-store.ts'
import { createPostgresProposalNotes } from './postgres-proposal-notes.ts'
import { createPostgresProposalQueue } from './postgres-proposal-queue.ts'
import { shownColumns, toProposal, toSeal, toVersion, versionRow, waitsForJson } from './proposal-rows.ts'

export function createPostgresProposalStore(): ProposalStore {
  return {
    ...createPostgresProposalQueue(),
    ...createPostgresProposalNotes(),
    find: (scope, id) => read({ scope, id, isLocked: false }),
    async lock(scope, id) {
      const proposal = await read({ scope, id, isLocked: true })
      if (proposal === null) throw appError('proposal-not-found')
      return proposal
    },
    async add(scope, proposal, waitsFor) {
      const head = {
        tenant_id: scope.tenantId,
        id: proposal.id,
        kind: proposal.kind,
        proposed_by: proposal.proposedBy,
        on_behalf_of: proposal.onBehalfOf,
        undoes: proposal.undoes,
        agent_run_id: proposal.agentRunId,
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
      await own(scope, id)
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
    async move(scope, id, { kind, expected, to }) {
      const step = transition({ kind, from: expected, to })
      if (!step.ok) throw appError(step.code, { details: step.details })
      const change = { state: to, changed_at: sql<Date>`now()` }
      const { numUpdatedRows } = await own(scope, id).set(change).where('state', '=', expected).executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async wait(scope, id, waitsFor) {
      await own(scope, id)
        .set({ waits_for: waitsForJson(waitsFor) })
        .execute()
    },
    async countExecution(scope, id) {
      const counted = await own(scope, id)
        .set(({ eb }) => ({ execution: eb('execution', '+', 1) }))
        .returning('execution')
        .executeTakeFirstOrThrow()
      return counted.execution
    },
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
        .where('state', 'in', ['pending', 'changes-requested', 'approved'])
        .where('expires_at', '<=', now)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => toId<ProposalId>(id))
    },
  }
}

function own(scope: TenantScope, id: ProposalId) {
  return rowsOf(scope).updateTable('proposal').where('tenant_id', '=', scope.tenantId).where('id', '=', id)
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
