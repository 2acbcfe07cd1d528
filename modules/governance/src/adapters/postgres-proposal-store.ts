import { rowsOf } from '@bizosaas/db'
import { appError, type ProposalId, type TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import { transition } from '../domain/proposal-state.ts'
import type { ProposalStore } from '../ports/proposal-store.ts'
import { createPostgresProposalAnswers } from './postgres-proposal-answers.ts'
import { createPostgresProposalNotes } from './postgres-proposal-notes.ts'
import { createPostgresProposalQueue } from './postgres-proposal-queue.ts'
import { createPostgresProposalReader } from './postgres-proposal-reader.ts'
import { createPostgresProposalSeals } from './postgres-proposal-seals.ts'
import { createPostgresProposalVersions } from './postgres-proposal-versions.ts'
import { waitsForJson } from './proposal-rows.ts'

export function createPostgresProposalStore(): ProposalStore {
  return {
    ...createPostgresProposalQueue(),
    ...createPostgresProposalNotes(),
    ...createPostgresProposalReader(),
    ...createPostgresProposalAnswers(),
    ...createPostgresProposalVersions(),
    ...createPostgresProposalSeals(),
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
    async assign(scope, id, userId) {
      const { numUpdatedRows } = await own(scope, id)
        .set({ assigned_to: userId })
        .where(({ exists, selectFrom }) => exists(selectFrom('person').select('person.id').where('person.id', '=', userId)))
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async countExecution(scope, id) {
      const counted = await own(scope, id)
        .set(({ eb }) => ({ execution: eb('execution', '+', 1) }))
        .returning('execution')
        .executeTakeFirstOrThrow()
      return counted.execution
    },
  }
}

function own(scope: TenantScope, id: ProposalId) {
  return rowsOf(scope).updateTable('proposal').where('tenant_id', '=', scope.tenantId).where('id', '=', id)
}
